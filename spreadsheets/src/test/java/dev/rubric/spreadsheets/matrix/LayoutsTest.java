package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LayoutsTest {

  @Test
  void readsLevelsAcrossBelowTitleAndFormRows() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Coding interview rubric
                Candidate: | | Date: |

                Category | Poor (1) | Okay (2) | Strong (3)
                Correctness | Doesn't run | Partially correct | Correct
                Clarity | Messy | Improves readability | Clean
                """)
            .read();

    assertThat(read.rubric().title()).isEqualTo("Coding interview rubric");
    assertThat(read.scale()).isEqualTo("Poor 1 < Okay 2 < Strong 3");
    assertThat(read.criteria()).containsExactly("Correctness 1", "Clarity 1");
    assertThat(read.levels(0))
        .containsExactly("Poor: Doesn't run", "Okay: Partially correct", "Strong: Correct");
    assertThat(read.summary().tables().get(0).place()).isEqualTo("Sheet1!A4:D6");
    assertThat(read.leftOut()).containsExactly("A2:C2 above the table");
  }

  @Test
  void readsLevelsDownWithWeightsInARowOfTheirOwn() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                 | Communication | Problem solving
                Weight | 40% | 60%
                4 - Exceptional | Explains clearly to everyone | Weighs several ways
                3 - Strong | Explains clearly to peers | Finds a good way alone
                1 - Weak | Hard to follow in general | Stuck in spite of hints
                """)
            .read();

    assertThat(read.summary().tables().get(0).layout()).isEqualTo(Layout.DOWN);
    assertThat(read.scale()).isEqualTo("Weak 1 < Strong 3 < Exceptional 4");
    assertThat(read.criteria()).containsExactly("Communication 40", "Problem solving 60");
    assertThat(read.levels(1))
        .containsExactly(
            "Weak: Stuck in spite of hints",
            "Strong: Finds a good way alone",
            "Exceptional: Weighs several ways");
  }

  @Test
  void readsARowForEachLevelOfEachCriterion() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Level | Points | Description
                Clarity | Poor | 1 | Hard to follow the argument
                 | Good | 2 | Mostly easy to follow
                Depth | Poor | 1 | Only the surface was touched
                 | Good | 2 | Details were given
                """)
            .read();

    assertThat(read.summary().tables().get(0).layout()).isEqualTo(Layout.LONG);
    assertThat(read.scale()).isEqualTo("Poor 1 < Good 2");
    assertThat(read.criteria()).containsExactly("Clarity 1", "Depth 1");
    assertThat(read.levels(1))
        .containsExactly("Poor: Only the surface was touched", "Good: Details were given");
    assertThat(read.leftOut()).isEmpty();
  }

  @Test
  void readsAListOfCriteriaAndPointsWithoutAHeader() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Correctness of the program | 40
                Readability | 35
                Documentation | 25
                """)
            .read();

    assertThat(read.summary().tables().get(0).layout()).isEqualTo(Layout.POINTS);
    assertThat(read.scale()).isEqualTo("0 % 0 < 25 % 25 < 50 % 50 < 75 % 75 < 100 % 100");
    assertThat(read.criteria())
        .containsExactly("Correctness of the program 40", "Readability 35", "Documentation 25");
    assertThat(read.remarks()).contains("rated in quarters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Comprensión del enunciado | 10\nEnfoque | 25\nEficiencia | 15\nComunicación | 20",
        "Use of sources | 12\nStructure of the text | 8\nSpelling | 7",
        "Zarb | 12\nMolk | 8\nTrin | 7\nGesamtzahl | 27",
      })
  void readsAListWithoutAHeaderWhateverItAddsUpTo(String drawing) {
    Drawn.Reading read = Drawn.sheet(drawing).read();

    assertThat(read.summary().tables().get(0).layout()).isEqualTo(Layout.POINTS);
    assertThat(read.criteria()).hasSizeBetween(3, 4).noneMatch(row -> row.contains("Gesamtzahl"));
  }

  @Test
  void readsAFormWhoseOneColumnSaysHowToRate() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Competency | Description | Rating (1-3) | Comments
                Problem solving | Breaks down complex problems | |
                Communication | Listens and explains clearly | |
                1 = Poor, 2 = Good, 3 = Excellent
                """)
            .read();

    assertThat(read.scale()).isEqualTo("1 - Poor 1 < 2 - Good 2 < 3 - Excellent 3");
    assertThat(read.criteria()).containsExactly("Problem solving 1", "Communication 1");
    assertThat(read.rubric().criteria().get(0).note()).isEqualTo("Breaks down complex problems");
  }

  @Test
  void readsAChecklist() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Item | Yes | No | Comments
                Has read the security policy | | |
                Laptop is encrypted | ☐ | ☐ |
                """)
            .read();

    assertThat(read.scale()).isEqualTo("No 1 < Yes 2");
    assertThat(read.criteria())
        .containsExactly("Has read the security policy 1", "Laptop is encrypted 1");
    assertThat(read.levels(1)).containsExactly("No: No", "Yes: Yes");
    assertThat(read.leftOut())
        .containsExactly("D1 beside the table", "B3:C3 a mark that describes nothing");
  }

  @Test
  void readsLevelsDownUnderAHeaderThatCouldBeOfAnEntry() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Rating | Leadership (40%) | Communication (60%)
                Exceeds (4) | Sets direction for several teams | Adapts the message to anyone
                Meets (3) | Sets direction for own team | Is understood by all peers
                Does not meet (1) | Needs to be told what to do | Is often misunderstood
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Does not meet 1 < Meets 3 < Exceeds 4");
    assertThat(read.criteria()).containsExactly("Leadership 40", "Communication 60");
  }

  @Test
  void readsOneNameForTwoColumnsOfPoints() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                 | Capstone | Milestones | | Benchmark
                 | 4 | 3 | 2 | 1
                Issues | Stated clearly and in full | Stated and clarified | Stated with gaps | Stated without any detail
                Position | Imaginative and complex | Takes in complexities | Acknowledges sides | Simplistic and obvious
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Benchmark 1 < 2 2 < Milestones 3 < Capstone 4");
    assertThat(read.criteria()).containsExactly("Issues 1", "Position 1");
  }

  @Test
  void readsHeadingsOfAChecklistInTheColumnOfNumbers() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                No. | Requirement | Pass | Fail
                General | | |
                1 | CV lists a relevant degree | |
                2 | Work permit is present | |
                Interview | | |
                3 | Answers are understandable | |
                """)
            .read();

    assertThat(read.criteria())
        .containsExactly(
            "General / CV lists a relevant degree 1",
            "General / Work permit is present 1",
            "Interview / Answers are understandable 1");
  }

  @Test
  void readsHeadersInALanguageItDoesNotKnow() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Blurb | Grok | Frob | Zonk
                Sarna | Lorem ipsum dolor sit amet | Consectetur adipiscing elit sed | Eiusmod tempor incididunt ut
                Tolva | Labore et dolore magna aliqua | Ut enim ad minim veniam | Quis nostrud exercitation ullamco
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Grok 1 < Frob 2 < Zonk 3");
    assertThat(read.criteria()).containsExactly("Sarna 1", "Tolva 1");
    assertThat(read.remarks()).contains("Nothing tells which level is best");
  }

  @Test
  void readsABlankFirstHeaderAndTwoRowsOfHeaders() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                 | Gewichtung | mangelhaft | ausreichend | gut
                 | in % | 0 | 3 | 9
                Inhalt | 60 % | kaum Bezug zum Thema | oberflächlicher Bezug | klarer Bezug
                Struktur | 40 % | keine Gliederung | Gliederung in Ansätzen | gute Gliederung
                """)
            .read();

    assertThat(read.scale()).isEqualTo("mangelhaft 0 < ausreichend 3 < gut 9");
    assertThat(read.criteria()).containsExactly("Inhalt 60", "Struktur 40");
    assertThat(read.rubric().scale().get(2).location().place()).isEqualTo("Sheet1!E1");
  }

  @Test
  void readsShortDescriptionsBelowAFormAndTwoRowsOfHeaders() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                St. Brigid Hospital
                Ward: | | Date: |
                 | Weight | Unsafe | Assisted | Independent
                 | | 0 | 2 | 5
                Medication rounds | 0.6 | Gives unchecked | Checks if told | Spots errors
                Handover | 0.4 | Omits key facts | Reads chart | Anticipates

                Mentor signature | | Date |
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Unsafe 0 < Assisted 2 < Independent 5");
    assertThat(read.criteria()).containsExactly("Medication rounds 0.6", "Handover 0.4");
  }

  @Test
  void readsGradesDownWithShortDescriptions() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                 | Hook | Pacing | Ending
                Weighting | 0.2 | 0.5 | 0.3
                A | gripping | taut | earned
                B | good | even | neat
                C | flat | slow | abrupt
                """)
            .read();

    assertThat(read.scale()).isEqualTo("C 1 < B 2 < A 3");
    assertThat(read.criteria()).containsExactly("Hook 0.2", "Pacing 0.5", "Ending 0.3");
  }

  @Test
  void readsACriterionColumnThatIsHeadedByAWordOfAScale() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Standard | Look-fors | Ineffective | Developing | Effective
                Planning | objectives | not stated | stated | measurable
                ^ | materials | missing | late | ready
                Climate | respect | put-downs | uneven | consistent
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Ineffective 1 < Developing 2 < Effective 3");
    assertThat(read.criteria())
        .containsExactly(
            "Planning / objectives 1", "Planning / materials 1", "Climate / respect 1");
  }
}
