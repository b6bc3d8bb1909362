package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The scale of criteria that have points and no levels: quarters of the points. */
final class Quarters {

  private static final BigDecimal QUARTER = BigDecimal.valueOf(25);
  private static final int STEPS = 5;

  private Quarters() {}

  static Scale scale(PlainTable table) {
    Spot at = table.criteria().get(0).title();
    Amount weight = table.criteria().get(0).weight();
    Spot pointsAt = weight == null ? at : weight.at();
    List<Scale.Step> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      BigDecimal percent = QUARTER.multiply(BigDecimal.valueOf(i));
      steps.add(new Scale.Step(i, percent + " %", percent, pointsAt, pointsAt));
    }
    return new Scale(
        steps,
        "in quarters of a criterion's points",
        List.of(
            "The table gives points and no levels: criteria are rated in quarters, from 0 % to 100 %"
                + " of their points, and weigh their points."));
  }
}
