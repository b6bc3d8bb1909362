package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problem;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UnfitTest {

  private static final String HEADER = "Criterion | Poor (1) | Good (2)\n";

  private static final String SCORECARDS =
      """
      id | candidate | interviewer | date | rubric | serving.minutes | rating/serving
      c1 | Amal Haddad | R | 2026-03-09 | ml-system-design | 10 | strong
      c2 | Bo Lindqvist | R | 2026-03-09 | ml-system-design | 12 | weak
      c3 | Chen Wei | R | 2026-03-10 | ml-system-design | 14 | weak
      """;

  @Test
  void knowsATableOfScorecards() {
    assertThat(Drawn.sheet(SCORECARDS).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message())
                  .isEqualTo("no rubric was found: the sheet `Sheet1` is a table of scorecards");
              assertThat(problem.hint()).contains("name its file");
            });
  }

  @Test
  void findsTheRubricBesideATableOfScorecards() {
    Drawn.Reading read = Drawn.sheet(SCORECARDS).and("Rubric", rows(3)).read();

    assertThat(read.criteria()).hasSize(3);
  }

  @Test
  void takesAMatrixWithIdsAndTheWordRubricForOne() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                ID | Rubric | Poor (1) | Good (2)
                A | Scope | Scopes nothing at all | Scopes it well
                B | Depth | Stays at the surface | Goes deep in places
                """)
            .read();

    assertThat(read.criteria()).hasSize(2);
  }

  @Test
  void readsAsManyRowsAsARubricMayHaveAndRefusesMore() {
    assertThat(Drawn.sheet(rows(999)).read().criteria()).hasSize(999);
    assertThat(message(rows(2_000)))
        .isEqualTo(
            "no rubric was found: the sheet `Sheet1` has 2001 rows, and in a rubric one has at"
                + " most 2000");
  }

  @Test
  void refusesMoreColumnsThanARubricHas() {
    String row =
        IntStream.rangeClosed(0, 100)
            .mapToObj(column -> "Text " + column)
            .collect(Collectors.joining(" | "));

    assertThat(message(row + "\n" + row + "\n"))
        .isEqualTo(
            "no rubric was found: the sheet `Sheet1` has 101 columns, and in a rubric one has at"
                + " most 100");
  }

  @Test
  void refusesATextThatFitsNoCellAndSaysWhereItStands() {
    String most = "x".repeat(Texts.LONGEST);

    assertThat(Drawn.sheet(HEADER + "Scope | " + most + " | Good one").problems()).isEmpty();
    assertThat(message(HEADER + "Scope | " + most + "x | Good one"))
        .isEqualTo(
            "no rubric was found: the cell `Sheet1!B2` has 32768 characters, and in a rubric one"
                + " has at most 32767");
  }

  private static String message(String drawing) {
    Problem problem = Drawn.sheet(drawing).problems().get(0);
    assertThat(problem.code()).isEqualTo("not-a-rubric");
    return problem.message();
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(row -> "Skill no" + word(row) + " | Shows nothing of it | Shows all of it\n")
        .collect(Collectors.joining("", HEADER, ""));
  }

  /** A number in letters: one at the end of a text would be a level's. */
  private static String word(int number) {
    return Integer.toString(number, 10)
        .chars()
        .mapToObj(digit -> Character.toString(digit - '0' + 'a'))
        .collect(Collectors.joining());
  }
}
