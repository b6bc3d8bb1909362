package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The levels of a rubric.
 *
 * @param steps from weakest to strongest
 * @param why how their order and points were found, in a phrase
 * @param remarks what a reader should know of it, in sentences
 */
record Scale(List<Step> steps, String why, List<String> remarks) {

  Scale {
    steps = List.copyOf(steps);
    remarks = List.copyOf(remarks);
  }

  /**
   * A level of the scale.
   *
   * @param position of the level in the file's order, from 0
   * @param at where it is named
   * @param pointsAt where its points stand, which may be the same cell
   */
  record Step(int position, String name, BigDecimal points, Spot at, Spot pointsAt) {}

  String words() {
    return steps.stream()
        .map(step -> step.name() + " " + step.points().toPlainString())
        .collect(Collectors.joining(" < "));
  }
}
