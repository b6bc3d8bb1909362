package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CriteriaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "30; 70; 30 70",
        "0.3; 0.7; 0.3 0.7",
        "30 %; 70%; 30 70",
        "-30 %; -70 %; 30 70",
        "(30%); (70%); 30 70",
        "x2; x3; 2 3",
        "2,5 Punkte; 7,5 Punkte; 2.5 7.5",
        "/8; /12; 8 12",
        "out of 8; out of 12; 8 12",
      })
  void readsWeightsInAColumn(String first, String second, String weights) {
    Drawn.Reading before =
        Drawn.sheet(
                """
                Criterion | Weight | Poor | Good
                Clarity | %s | Hard to follow | Easy to follow
                Depth | %s | On the surface | Below the surface
                """
                    .formatted(first, second))
            .read();

    String[] expected = weights.split(" ", -1);
    assertThat(before.criteria()).containsExactly("Clarity " + expected[0], "Depth " + expected[1]);
  }

  @Test
  void readsWeightsBehindTheLevels() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Poor | Good | Max points
                Clarity | Hard to follow | Easy to follow | 30
                Depth | On the surface | Below the surface | 50
                Total | | | 80
                """)
            .read();

    assertThat(read.criteria()).containsExactly("Clarity 30", "Depth 50");
    assertThat(read.weighing()).isEqualTo("weights add up to 80");
    assertThat(read.leftOut()).containsExactly("A4:D4 a total or an average");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Clarity (30%); Depth (70%)",
        "Clarity - 30%; Depth - 70%",
        "Clarity: 30 points; Depth: 70 points",
        "30% Clarity; 70% Depth",
        "Clarity [30]; Depth [70]",
      })
  void readsWeightsInLabels(String first, String second) {
    Drawn.Reading read =
        Drawn.sheet(
                "Criterion | Poor | Good\n"
                    + first
                    + " | Hard to follow | Easy to follow\n"
                    + second
                    + " | On the surface | Below the surface\n")
            .read();

    assertThat(read.criteria()).containsExactly("Clarity 30", "Depth 70");
  }

  @Test
  void readsACriterionOnSeveralRows() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Poor | Good
                Clarity | Hard to follow | Easy to follow
                 | and badly structured | and well structured
                40% | 0 | 10
                Depth | On the surface | Below the surface
                60% | 0 | 20
                """)
            .read();

    assertThat(read.criteria()).containsExactly("Clarity 40", "Depth 60");
    assertThat(read.levels(0))
        .containsExactly(
            "Poor: Hard to follow\nand badly structured",
            "Good: Easy to follow\nand well structured");
    assertThat(read.scale()).isEqualTo("Poor 0 < Good 10");
  }

  @Test
  void keepsGroupsThatAreSectionRows() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Poor | Good
                TECHNICAL | < | <
                Coding | Does not run | Runs and is tested
                Design | No structure | Good structure
                PEOPLE | < | <
                Listening | Interrupts others | Lets others finish
                """)
            .read();

    assertThat(read.criteria())
        .containsExactly("TECHNICAL / Coding 1", "TECHNICAL / Design 1", "PEOPLE / Listening 1");
  }

  @ParameterizedTest
  @CsvSource({"^", "Technical", "''"})
  void keepsGroupsThatAreMergedRepeatedOrFilledDown(String again) {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Area | Criterion | Poor | Good
                Technical | Coding | Does not run | Runs and is tested
                %s | Design | No structure | Good structure
                People | Listening | Interrupts others | Lets others finish
                """
                    .formatted(again))
            .read();

    assertThat(read.criteria())
        .containsExactly("Technical / Coding 1", "Technical / Design 1", "People / Listening 1");
  }

  @Test
  void keepsCriteriaThatLookLikeHeadersOrFooters() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criteria | Weight | 0 - Not met | 3 - Partly met | 5 - Fully met
                1. Function | | | |
                1.1 Search | 65 | No search | Keyword search only | Full-text with facets
                2. Commercial | | | |
                2.1 Price | 35 | Above budget by 20% | At budget | Below budget
                """)
            .read();

    assertThat(read.criteria())
        .containsExactly("1. Function / 1.1 Search 65", "2. Commercial / 2.1 Price 35");
    assertThat(
            Drawn.sheet(
                    """
                    Category | Check | Pass | Fail
                    Access | MFA is enforced for all accounts | |
                    Data | Backups are encrypted | |
                     | Restore was tested this year | |
                    """)
                .read()
                .criteria())
        .containsExactly(
            "Access / MFA is enforced for all accounts 1",
            "Data / Backups are encrypted 1",
            "Data / Restore was tested this year 1");
  }

  @Test
  void sharesWeightsOfGroupsThatAreRepeatedOnEachRow() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Area | Weight | Criterion | Poor | Good
                Technical | 60 | Coding | Does not run | Runs and is tested
                Technical | 60 | Design | No structure | Good structure
                People | 40 | Listening | Interrupts others | Lets others finish
                """)
            .read();

    assertThat(read.criteria())
        .containsExactly("Technical / Coding 30", "Technical / Design 30", "People / Listening 40");
    assertThat(read.remarks()).contains("shared equally", "not summed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PART ONE: Framing (40%); PART TWO: Solution (60%)",
        "PART ONE: Framing - 40 points; PART TWO: Solution - 60 points",
        "40% PART ONE: Framing; 60% PART TWO: Solution",
        "PART ONE: Framing (40); PART TWO: Solution (60)",
      })
  void sharesWeightsThatStandInTheHeadingsOfSections(String first, String second) {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Poor | Good
                %s | < | <
                Scoping | Does not scope | Scopes with non-goals
                Metrics | Names no metrics | Links them to revenue
                %s | < | <
                Architecture | Boxes without a flow | Flows and failure modes
                """
                    .formatted(first, second))
            .read();

    assertThat(read.criteria())
        .containsExactly(
            "PART ONE: Framing / Scoping 20",
            "PART ONE: Framing / Metrics 20",
            "PART TWO: Solution / Architecture 60");
    assertThat(read.remarks()).contains("Only groups have weights");
  }

  @Test
  void keepsTheNumbersOfSectionsInTheirHeadings() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Poor | Good
                Framing (1) | < | <
                Scoping | Does not scope | Scopes with non-goals
                Solution (2) | < | <
                Architecture | Boxes without a flow | Flows and failure modes
                """)
            .read();

    assertThat(read.criteria())
        .containsExactly("Framing (1) / Scoping 1", "Solution (2) / Architecture 1");
  }

  @Test
  void saysThatWeightsOfGroupsAreNotThoseOfTheirCriteria() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Weight | Poor | Good
                Framing (50%) | | |
                Scoping | 10 | Does not scope | Scopes with non-goals
                Metrics | 20 | Names no metrics | Links them to revenue
                Solution (50%) | | |
                Architecture | 30 | Boxes without a flow | Flows and failure modes
                """)
            .read();

    assertThat(read.criteria())
        .containsExactly(
            "Framing / Scoping 10", "Framing / Metrics 20", "Solution / Architecture 30");
    assertThat(read.remarks()).contains("`Framing (50%)` [Sheet1!A2]", "do not add up to");
  }

  @Test
  void leavesOutWhatIsNoCriterion() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Poor | Good | Score | Comments
                Clarity | Hard to follow | Easy to follow | |
                Depth | On the surface | Below the surface | |
                Average score | | | 0 |
                Overall comments: | | | |
                Signature: ____________ | | | |
                © 2019 the committee | | | |
                """)
            .read();

    assertThat(read.criteria()).containsExactly("Clarity 1", "Depth 1");
    assertThat(read.leftOut())
        .containsExactly(
            "D1:E1 beside the table", "A4:D4 a total or an average", "A5:A7 below the table");
  }

  @Test
  void makesIdsInAnyScript() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                标准 | 差 | 好
                内容完整 | 内容不完整，缺少要点 | 内容完整，论述深入
                Größe & Übersicht | zu klein und wirr | groß und übersichtlich
                Ясность | трудно понять изложение | легко понять изложение
                Größe & Übersicht | noch einmal das gleiche | noch einmal anders
                Flag | down below the line | up above the line
                """)
            .read();

    assertThat(read.rubric().criteria())
        .extracting(Criterion::id)
        .containsExactly(
            "criterion-1", "grosse-ubersicht", "yasnost", "grosse-ubersicht-2", "flag-2");
    assertThat(read.rubric().criteria()).extracting(Criterion::mode).containsOnly(Mode.RATED);
  }

  @Test
  void leadsEveryValueBackToItsCell() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Title of all

                Area | Criterion | Weight | Poor (1) | Good (2)
                Technical | Coding | 60 | Does not run | Runs and is tested
                 | Design | 40 | No structure | Good structure
                """)
            .read();

    Criterion design = read.rubric().criteria().get(1);
    assertThat(design.location().place()).isEqualTo("Sheet1!B5");
    assertThat(design.levels().get(1).location().place()).isEqualTo("Sheet1!E5");
    assertThat(read.rubric().scale().get(0).location().place()).isEqualTo("Sheet1!D3");
  }
}
