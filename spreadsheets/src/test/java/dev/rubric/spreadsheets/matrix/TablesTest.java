package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.spreadsheets.cells.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TablesTest {

  private static final String CODING =
      """
      Criterion | Weak (1) | OK (2) | Strong (3)
      Correctness | Does not work | Works mostly | Works fully
      Tests | Has no tests | Has a few tests | Has good tests
      """;

  private static final String ESSAY =
      """
      Criterion | Weight | Poor | Good
      Style | 40 | Wooden in most places | Elegant throughout
      Argument | 60 | No argument at all | Argues with evidence
      """;

  private static final String ESSAY_OF_THREE =
      """
      Criterion | Poor | Fair | Good
      Delivery | Reads from the slides | Looks up at times | Speaks freely to all
      """;

  @Test
  void joinsTablesOfTheSameLevelsOnASheet() {
    Drawn.Reading read =
        Drawn.sheet(
                "Coding round\n"
                    + CODING
                    + """

                    Design round
                    Criterion | Weak (1) | OK (2) | Strong (3)
                    Scope | Did not scope | Scoped partly | Scoped fully
                    """)
            .read();

    assertThat(read.criteria())
        .containsExactly(
            "Coding round / Correctness 1", "Coding round / Tests 1", "Design round / Scope 1");
  }

  @Test
  void joinsTablesSideBySideUnderTheirTitles() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Technical | | | | | Behavioural | | |
                Criterion | Low | Mid | High | | Criterion | Low | Mid | High
                Algorithms | No idea of complexity | Knows big-O | Picks the best one | | Empathy | Talks over people | Listens at times | Listens actively
                Debugging | Guesses at random | Reads the trace | Bisects methodically | | Drive | Waits for orders | Acts when asked | Acts on own accord
                """)
            .read();

    assertThat(read.criteria())
        .containsExactly(
            "Technical / Algorithms 1",
            "Technical / Debugging 1",
            "Behavioural / Empathy 1",
            "Behavioural / Drive 1");
    assertThat(read.levels(2).get(0)).isEqualTo("Low: Talks over people");
  }

  @Test
  void joinsARubricThatIsSplitOverSheets() {
    Drawn.Reading read =
        new Drawn()
            .and("Coding", CODING)
            .and(
                "Design",
                "Criterion | Strong (3) | OK (2) | Weak (1)\nScope | Full scope | Part scope | No scope at all\n")
            .read();

    assertThat(read.criteria())
        .containsExactly("Coding / Correctness 1", "Coding / Tests 1", "Design / Scope 1");
    assertThat(read.levels(2))
        .containsExactly("Weak: No scope at all", "OK: Part scope", "Strong: Full scope");
  }

  @Test
  void takesOneOfSeveralRubricsAndNamesTheOthers() {
    Drawn.Reading read =
        new Drawn()
            .and("Coding", CODING)
            .and(
                "Essay",
                "Criterion | Poor | Good\nStyle | Wooden in most places | Elegant throughout\n")
            .read();

    assertThat(read.criteria()).containsExactly("Correctness 1", "Tests 1");
    assertThat(read.others()).containsExactly("matrix.xlsx#Essay");
    assertThat(read.summary().size())
        .isEqualTo("2 criteria, 3 levels; `Coding` is one of 2 rubrics in the file");
    assertThat(read.leftOut()).containsExactly("A1:C2 another rubric");
  }

  @Test
  void takesTheRubricThatGoesByATitleASheetOrARange() {
    Drawn drawn =
        new Drawn()
            .and("Coding", CODING)
            .and("Loop", "Essay for the loop\n\n" + ESSAY + "\nTalk\n" + ESSAY_OF_THREE);

    for (String name : List.of("essay for the  LOOP", "Loop!A3:D5")) {
      assertThat(drawn.read(name).criteria()).containsExactly("Style 40", "Argument 60");
    }
    assertThat(drawn.read("Talk").scale()).isEqualTo("Poor 1 < Fair 2 < Good 3");
    assertThat(drawn.read("coding").criteria()).containsExactly("Correctness 1", "Tests 1");
    assertThat(drawn.read("Talk").others())
        .containsExactly("matrix.xlsx#Coding", "matrix.xlsx#Essay for the loop");
  }

  @Test
  void takesOneTableOfARubricThatIsSplitOverSheets() {
    Drawn drawn =
        new Drawn()
            .and("Coding", CODING)
            .and(
                "Design",
                "Criterion | Weak (1) | OK (2) | Strong (3)\nScope | No scope | Part scope | Full scope\n");

    assertThat(drawn.read().rubric().title()).isEqualTo("matrix");
    assertThat(drawn.read().remarks())
        .contains("name it: `matrix.xlsx#Coding`, `matrix.xlsx#Design`.");
    assertThat(drawn.read("Design").criteria()).containsExactly("Scope 1");
    assertThat(drawn.read("Design").rubric().title()).isEqualTo("Design");
  }

  @Test
  void namesAllRubricsWhereANameIsOfNoneOrOfSeveral() {
    Drawn drawn = Drawn.sheet(ESSAY + "\n" + CODING);

    assertThat(drawn.problems("Coding"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-rubric");
              assertThat(problem.hint())
                  .isEqualTo("expected one of `Sheet1!A5:D7`, `Sheet1!A1:D3`");
            });
    assertThat(drawn.problems("sheet1"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("several-rubrics");
              assertThat(problem.hint())
                  .isEqualTo("name one: `matrix.xlsx#Sheet1!A5:D7`, `matrix.xlsx#Sheet1!A1:D3`");
            });
  }

  @Test
  void leavesOutHiddenSheetsRowsAndColumns() {
    Drawn drawn = new Drawn().and("Old", CODING);
    drawn.last().hide();
    drawn.and("New", CODING + "Speed | Much too slow | A bit slow | Fast enough\n");
    drawn.last().hideRow(2);
    drawn.last().hideColumns(2, 2);

    Drawn.Reading read = drawn.read();

    assertThat(read.scale()).isEqualTo("Weak 1 < Strong 3");
    assertThat(read.criteria()).containsExactly("Correctness 1", "Speed 1");
    assertThat(read.leftOut())
        .containsExactly(
            "A1:D3 on a hidden sheet", "C1:C4 in a hidden column", "A3:D3 in a hidden row");
  }

  @Test
  void reportsCellsOfCriteriaWithoutAUsableValue() {
    Drawn drawn =
        Drawn.sheet(
            "Criterion | Weight | Poor | Good\nClarity | 30 | Hard to follow | Easy to follow\nDepth | | On the surface | Below it all\n");
    drawn.last().add(new Cell(CellAddress.parse("B3"), Cell.Kind.UNCALCULATED, ""));

    assertThat(drawn.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("formula-without-value");
              assertThat(problem.location().place()).isEqualTo("Sheet1!B3");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Name | Email | Team | Start date
        Ann Bell | ann@x.org | Search and discovery | 2024-01-02
        Bob Cole | bob@x.org | Advertising systems | 2024-02-03
        """,
        """
        Rank | Candidate | Score
        1 | Ann Bell | 97
        2 | Bob Cole | 91
        """,
        """
        Product | Price | Quantity
        Desk lamp made of brass | 20 | 40
        Office chair with wheels | 80 | 10
        """,
        """
        Criterion | Interviewer 1 | Interviewer 2
        Coding | 3 | 4
        Design | 2 | 2
        """,
        """
        Ann Bell | 88.5
        Bo Chen | 84
        Cy Diaz | 71.25
        """,
        """
        Week | 1 | 2 | 3
        Ann | SQL | Java | Rust
        Bob | Java | Rust | SQL
        """,
        """
        1 | Ann | Design | Paris
        2 | Bob | Search | Rome
        3 | Cy | Ads | Oslo
        """,
        """
        Minutes of the meeting
        We met and talked about the rubric.
        """,
        """
        Region | 2019 | 2020 | 2021
        North | 12 | 15 | 11
        South | 20 | 18 | 25
        """,
      })
  void refusesWhatIsNoRubric(String drawing) {
    assertThat(Drawn.sheet(drawing).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("not-a-rubric");
              assertThat(problem.message()).startsWith("no rubric was found: the sheet `Sheet1` ");
            });
  }

  @Test
  void saysWhatItSawInstead() {
    assertThat(Drawn.sheet("Name | Email\nAnn | ann@x.org\nBob | bob@x.org\n").problems())
        .singleElement()
        .extracting(problem -> problem.message())
        .isEqualTo(
            "no rubric was found: the sheet `Sheet1` is a list of 2 rows under `Name`, `Email`, in"
                + " which no columns and no rows read like levels");
  }
}
