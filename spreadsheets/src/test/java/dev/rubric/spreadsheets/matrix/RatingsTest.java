package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rubrics as learning platforms print them: each cell says which level it is and what it gives. */
final class RatingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Essay
        Criteria | Ratings | < | < | Pts
        Thesis\\nClaims something | 5 pts\\nFull Marks\\nClear claim | 3 pts\\nPartial\\nVague claim | 0 pts\\nNo Marks\\nNo claim | 5 pts
        Sources | 10 pts\\nFull Marks\\nMany | 6 pts\\nPartial\\nSome | 0 pts\\nNo Marks\\nNone | 10 pts
        On time | 2 pts\\nFull Marks | 0 pts\\nNo Marks | | 2 pts
        Total Points: 17
        """,
        """
        Essay
        Criteria | Ratings | | | Pts
        Thesis | Full Marks 5 to >3.0 pts | Partial 3 to >0 pts | No Marks 0 pts | 5 pts
        Sources | Full Marks 10 to >6 pts | Partial 6 to >0 pts | No Marks 0 pts | 10 pts
        On time | Full Marks 2 to >0 pts | No Marks 0 pts | | 2 pts
         | | | | Total Points: 17
        """,
        """
        Essay
        Criteria | Ratings
        Thesis | 5 pts Full Marks\\n3 pts Partial\\n0 pts No Marks
        Sources | 10 pts Full Marks\\n6 pts Partial\\n0 pts No Marks
        On time | 2 pts Full Marks\\n0 pts No Marks
        """,
      })
  void areLevelsByTheirNames(String drawing) {
    Drawn.Reading read = Drawn.sheet(drawing).read();

    assertThat(read.rubric().title()).isEqualTo("Essay");
    assertThat(read.summary().tables().get(0).layout()).isEqualTo(Layout.RATINGS);
    assertThat(read.scale()).isEqualTo("No Marks 0 < Partial 3 < Full Marks 5");
    assertThat(read.criteria()).containsExactly("Thesis 5", "Sources 10", "On time 2");
    assertThat(read.rubric().criteria().get(2).levels()).hasSize(2);
    assertThat(read.remarks()).contains("describes no `Partial`");
  }

  @Test
  void keepTheirDescriptionsAndCells() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criteria | Ratings | | Pts
                Thesis\\nClaims something | 5 pts\\nFull Marks\\nThe claim is clear\\nand bold | 0 pts\\nNo Marks | 5 pts
                Sources | 10 pts\\nFull Marks\\nMany | 0 pts\\nNo Marks\\nNone | 10 pts
                """)
            .read();

    assertThat(read.levels(0))
        .containsExactly("No Marks: No Marks", "Full Marks: The claim is clear\nand bold");
    assertThat(read.rubric().criteria().get(0).note()).isEqualTo("Claims something");
    assertThat(read.rubric().criteria().get(1).levels().get(1).location().place())
        .isEqualTo("Sheet1!B3");
  }

  @Test
  void areLevelsByTheirShareOfThePointsWhereNoNamesComeBack() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criteria | Ratings | | | Pts
                Thesis | 4 pts The claim is clear and stated in the first paragraph | 2 pts There is a claim, but it has to be looked for | 0 pts No claim can be found anywhere | 4 pts
                Sources | 10 pts At least five sources of good quality are cited | 8 pts Three or four sources are cited | 0 pts Fewer than three sources are cited | 10 pts
                """)
            .read();

    assertThat(read.scale()).isEqualTo("0 % 0 < 50 % 50 < 80 % 80 < 100 % 100");
    assertThat(read.criteria()).containsExactly("Thesis 4", "Sources 10");
    assertThat(read.levels(1).get(1)).isEqualTo("80 %: Three or four sources are cited");
  }

  @Test
  void areDescriptionsBelowAHeaderOfLevels() {
    Drawn.Reading read =
        Drawn.sheet(
                """
                Criterion | Excellent | Good | Poor
                Thesis | 10 pts: clear and arguable | 6 pts: present but vague | 0 pts: missing
                Sources | 20 pts: rich and apt | 12 pts: some thin ones | 0 pts: none
                """)
            .read();

    assertThat(read.scale()).isEqualTo("Poor 0 < Good 6 < Excellent 10");
    assertThat(read.criteria()).containsExactly("Thesis 10", "Sources 20");
  }
}
