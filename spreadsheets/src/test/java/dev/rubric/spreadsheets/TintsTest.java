package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TintsTest {

  /** Of text of usual size on its background, by WCAG 2.2, success criterion 1.4.3. */
  private static final double LEAST_CONTRAST = 4.5;

  /** Twice the difference in CIELAB that people just notice in colors side by side. */
  private static final double TOLD_APART = 4.6;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void growsDarkerForEveryReader(int levels) {
    for (Sight sight : Sight.values()) {
      List<double[]> seen = new ArrayList<>();
      for (int level = 0; level < levels; level++) {
        seen.add(sight.lab(Tints.of(level, levels)));
      }

      for (int level = 1; level < levels; level++) {
        double[] weaker = seen.get(level - 1);
        assertThat(seen.get(level)[0]).as("%s, level %d", sight, level).isLessThan(weaker[0] - 3);
        assertThat(Sight.difference(weaker, seen.get(level))).isGreaterThan(TOLD_APART);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"RAISED", "UNDETERMINED"})
  void differsFromWhatIsRaisedOrOpenForEveryReader(Look look) {
    for (Sight sight : Sight.values()) {
      for (int level = 0; level < 5; level++) {
        assertThat(Sight.difference(sight.lab(look.fill()), sight.lab(Tints.of(level, 5))))
            .as("%s, level %d", sight, level)
            .isGreaterThan(2 * TOLD_APART);
      }
    }
  }

  @Test
  void leavesTextLegible() {
    for (int level = 0; level < 7; level++) {
      assertThat(Sight.contrast(Tints.of(level, 7), Look.TEXT.ink())).isGreaterThan(LEAST_CONTRAST);
    }
    assertThat(Tints.of(6, 7)).isEqualTo(Tints.STRONGEST);
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoLookThatCannotBeRead(Look look) {
    assertThat(Sight.contrast(look.fill(), look.ink())).isGreaterThan(LEAST_CONTRAST);
  }
}
