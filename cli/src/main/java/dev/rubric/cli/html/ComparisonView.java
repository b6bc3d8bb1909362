package dev.rubric.cli.html;

import java.util.List;

/** The scorecards of one candidate by one rubric, beside one another. */
record ComparisonView(String candidate, List<Head> heads, List<Line> lines) {

  /** A scorecard. */
  record Head(String anchor, String name, String recommendation, String score) {}

  /**
   * What each scorecard says of a criterion or a flag.
   *
   * @param apart how far they are apart, in words
   */
  record Line(String title, List<CellView> cells, String apart, boolean isApart) {}
}
