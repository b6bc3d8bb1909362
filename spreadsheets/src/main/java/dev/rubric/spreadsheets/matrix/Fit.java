package dev.rubric.spreadsheets.matrix;

import java.util.List;

/** How much speaks for reading rows as criteria with levels across. */
final class Fit {

  private static final double PER_CRITERION = 0.25;
  private static final double PER_LEVEL = 0.1;
  private static final double TURNED = 0.3;
  private static final double TOP_HEAVY = 1.5;
  private static final int LONG_NAME = 20;

  private Fit() {}

  static double of(BodyRows rows, List<CriterionRow> criteria) {
    Header header = rows.header();
    long described = criteria.stream().mapToLong(criterion -> criterion.anchors().size()).sum();
    double cells = Math.max(1, criteria.size() * header.levels().size());
    return header.evidence()
        + PER_CRITERION * Math.min(8, criteria.size())
        + described / cells
        + PER_LEVEL * Math.min(6, header.levels().size())
        - (rows.grid().isTurned() ? TURNED : 0)
        - (!rows.isChecklist() && isTopHeavy(header, criteria) ? TOP_HEAVY : 0);
  }

  /** Whether what should name levels is no shorter than what should describe them. */
  private static boolean isTopHeavy(Header header, List<CriterionRow> criteria) {
    double names =
        header.levels().stream()
            .mapToInt(level -> ColumnStats.length(level.label().name()))
            .average()
            .orElse(0);
    double anchors =
        criteria.stream()
            .flatMap(criterion -> criterion.anchors().values().stream())
            .mapToInt(spots -> ColumnStats.length(spots.get(0).line()))
            .average()
            .orElse(names);
    return names > LONG_NAME && names > 0.8 * anchors;
  }
}
