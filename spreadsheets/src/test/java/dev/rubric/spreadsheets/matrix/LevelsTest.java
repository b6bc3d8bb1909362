package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LevelsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Poor | Good | Excellent; Poor 1 < Good 2 < Excellent 3",
        "Excellent | Good | Poor; Poor 1 < Good 2 < Excellent 3",
        "1 | 2 | 3; 1 1 < 2 2 < 3 3",
        "3 | 2 | 1; 1 1 < 2 2 < 3 3",
        "Score 1 | Score 2 | Score 3; Score 1 1 < Score 2 2 < Score 3 3",
        "F - Fail | B - Good | A - Very good; F - Fail 1 < B - Good 2 < A - Very good 3",
        "A | B | C; C 1 < B 2 < A 3",
        "Foundation (L1) | Working (L2) | Leading (L3);"
            + " Foundation (L1) 1 < Working (L2) 2 < Leading (L3) 3",
        "L1 Junior | L2 Middle | L3 Staff; L1 Junior 1 < L2 Middle 2 < L3 Staff 3",
        "1. Weak (WAA) | 2. Fair (FAA) | 3. Best (BAA); Weak (WAA) 1 < Fair (FAA) 2 < Best (BAA) 3",
        "😞 | 😐 | 😀; 😞 1 < 😐 2 < 😀 3",
        "★ | ★★ | ★★★; ★ 1 < ★★ 2 < ★★★ 3",
        "Poor (0) | Fair (3) | Good (9); Poor 0 < Fair 3 < Good 9",
        "Good: 9 points | Fair: 3 points | Poor: 0 points; Poor 0 < Fair 3 < Good 9",
        "Poor (0-4) | Fair (5-7) | Good (8-10); Poor 2 < Fair 6 < Good 9",
        "90-100% | 60-89% | < 60%; < 60% 30 < 60-89% 74.5 < 90-100% 95",
        "优秀（10分） | 良好（8分） | 较差（5分）; 较差 5 < 良好 8 < 优秀 10",
        "insuffisant | satisfaisant | très bien; insuffisant 1 < satisfaisant 2 < très bien 3",
        "Does not meet | Meets | Exceeds; Does not meet 1 < Meets 2 < Exceeds 3",
        "-1 | 0 | 1; -1 0 < 0 1 < 1 2",
        "S(卓越) | A(優秀) | B(標準) | C(不足);" + " C(不足) 1 < B(標準) 2 < A(優秀) 3 < S(卓越) 4",
        "S | A | B | C | D; D 1 < C 2 < B 3 < A 4 < S 5",
        "A+ | A | A- | B; B 1 < A- 2 < A 3 < A+ 4",
        "E – Excellent | C – Competent | A – Absent;"
            + " A – Absent 1 < C – Competent 2 < E – Excellent 3",
        "期待を上回る | 期待通り | 期待を下回る; 期待を下回る 1 < 期待通り 2 < 期待を上回る 3",
        "精通 | 熟练 | 不足; 不足 1 < 熟练 2 < 精通 3",
        "탁월 | 우수 | 보통 | 미흡; 미흡 1 < 보통 2 < 우수 3 < 탁월 4",
        "Sobresaliente | Notable | Aprobado | Suspenso;"
            + " Suspenso 1 < Aprobado 2 < Notable 3 < Sobresaliente 4",
        "Très bonne maîtrise | Maîtrise satisfaisante | Maîtrise fragile | Maîtrise insuffisante;"
            + " Maîtrise insuffisante 1 < Maîtrise fragile 2 < Maîtrise satisfaisante 3"
            + " < Très bonne maîtrise 4",
        "Erwartungen übertroffen | Erwartungen erfüllt | Erwartungen nicht erfüllt;"
            + " Erwartungen nicht erfüllt 1 < Erwartungen erfüllt 2 < Erwartungen übertroffen 3",
      })
  void readsWhatLevelsAreCalledAndTheirOrder(String header, String scale) {
    Drawn.Reading read =
        Drawn.sheet(
                "Criterion | "
                    + header
                    + row("Clarity", "text that describes ", header)
                    + row("Depth", "words that describe ", header))
            .read();

    assertThat(read.scale()).isEqualTo(scale);
  }

  private static String row(String title, String anchor, String header) {
    StringBuilder row = new StringBuilder("\n" + title);
    for (int level = 1; level <= header.split("\\|", -1).length; level++) {
      row.append(" | ").append(anchor).append(level);
    }
    return row.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Needs work | Solid | Zonk",
        "S(卓越) | A(優秀) | B(標準)",
        "A | B | C",
        "0 | 1 | 2",
        "1-2 | 3-4 | 5-6",
      })
  void readsLevelsWhoseDescriptionsAreAsShortAsALetter(String header) {
    Drawn.Reading read =
        Drawn.sheet("Skill | " + header + "\nDepth | a | b | c\nDrive | d | e | f\n").read();

    assertThat(read.rubric().scale()).hasSize(3);
    assertThat(read.criteria()).containsExactly("Depth 1", "Drive 1");
    assertThat(read.leftOut()).isEmpty();
  }

  @Test
  void saysWhichColumnItTookForALevelOrForNotes() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Grok | Low | High | Zonk
                Algorithms | Anything about complexity | Guesses | Derives | Proves
                Debugging | Anything about the tools | Guesses | Bisects | Predicts
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Low 1 < High 2 < Zonk 3");
    assertThat(read.rubric().criteria().get(0).note()).isEqualTo("Anything about complexity");
    assertThat(read.remarks())
        .contains(
            "The column under `Zonk` [Sheet1!E1] is read as a level.",
            "The column under `Grok` [Sheet1!B1] is read as notes on the criteria");
  }

  @Test
  void turnsRoundAScaleOnWhichOneIsBest() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Kriterium | 1 - sehr gut | 2 - gut | 3 - mangelhaft
                Wissen | umfassendes Wissen | gutes Wissen | kaum Wissen gezeigt
                Auftreten | sehr sicher und frei | meist sicher und frei | sehr unsicher
                """)
            .read();

    assertThat(read.scale()).isEqualTo("mangelhaft 1 < gut 2 < sehr gut 3");
    assertThat(read.remarks()).contains("turned round");
  }

  @Test
  void namesCodesByTheLegend() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | E | M | N
                Clarity | Everything is easy to follow | Most is easy to follow | Hard to follow

                Legend:
                E = Exceeds expectations
                M = Meets expectations
                N = Not yet
                """)
            .read();

    assertThat(read.scale())
        .isEqualTo("N - Not yet 1 < M - Meets expectations 2 < E - Exceeds expectations 3");
    assertThat(read.criteria()).containsExactly("Clarity 1");
  }

  @Test
  void namesNumbersByALegendThatSaysWhatItIs() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Rating: 1 = outstanding, 2 = adequate, 3 = insufficient
                Dimension | 1 | 2 | 3
                Leadership | Takes the lead and includes all | Follows mostly | Withdraws from the group
                Analysis | Finds the root cause fast | Finds symptoms only | Misses the problem
                """)
            .read();

    assertThat(read.scale()).isEqualTo("3 - insufficient 1 < 2 - adequate 2 < 1 - outstanding 3");
  }

  @Test
  void keepsALevelOfShortDescriptionsBetweenOthers() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Low | Frob | High
                Algorithms | No idea of complexity | Knows it | Picks the best one
                Debugging | Guesses at random | Reads | Bisects methodically
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Low 1 < Frob 2 < High 3");
  }

  @Test
  void readsARowOfPointsBelowEachCriterion() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                 | Exceeds | Meets | Below
                Research | Uses 5+ credible sources | Uses 3-4 credible sources | No sources
                 | 20 | 15 | 5
                Design | Polished and consistent | Mostly consistent | Careless
                 | 12 | 9 | 3
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Below 5 < Meets 15 < Exceeds 20");
    assertThat(read.criteria()).containsExactly("Research 20", "Design 12");
  }

  @Test
  void keepsColumnsOfProseApartFromLevels() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | What to look for | Poor | Good | Examples
                Clarity | Can others follow the argument | Hard to follow | Easy to follow | A walk through the design
                Depth | Does it go below the surface | Stays on top of it | Goes deep into it | Names of the trade-offs
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Poor 1 < Good 2");
    assertThat(read.rubric().criteria().get(0).note())
        .isEqualTo("Can others follow the argument\nA walk through the design");
  }

  @Test
  void leavesOutLevelsThatACriterionDoesNotDescribe() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Poor (1) | Good (2) | Best (3)
                Clarity | Hard to follow | Mostly easy | Very easy
                Attendance | Was often absent | - | Was there
                """)
            .read();

    assertThat(read.levels(1)).containsExactly("Poor: Was often absent", "Best: Was there");
    assertThat(read.remarks()).contains("`Attendance` [Sheet1!A3] describes no `Good`");
  }

  @Test
  void keepsLevelsBetweenDescribedOnes() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Behaviour | 1 | 2 | 3
                Listening | Interrupts others often | | Lets others finish
                Asking | Asks no questions at all | | Asks what matters
                """)
            .read();

    assertThat(read.levels(0))
        .containsExactly("1: Interrupts others often", "2: 2", "3: Lets others finish");
  }

  @Test
  void makesWeightsOfPointsThatDifferInProportion() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Excellent | Good | Poor
                Thesis | Clear and arguable (10 pts) | Present but vague (6 pts) | Missing (0 pts)
                Evidence | Rich and apt (20 pts) | Thin evidence (12 pts) | None (0 pts)
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Poor 0 < Good 6 < Excellent 10");
    assertThat(read.criteria()).containsExactly("Thesis 10", "Evidence 20");
    assertThat(read.remarks()).contains("in proportion", "weighs its most points");
  }

  @Test
  void saysWhatItDoesWithPointsThatAreNotInProportion() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Poor | Good | Excellent
                Clarity | 0 | 5 | 10
                Style | 0 | 3 | 4
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Poor 0 < Good 62.5 < Excellent 100");
    assertThat(read.criteria()).containsExactly("Clarity 10", "Style 4");
    assertThat(read.levels(1)).containsExactly("Poor: 0", "Good: 3", "Excellent: 4");
    assertThat(read.remarks()).contains("not in proportion");
  }
}
