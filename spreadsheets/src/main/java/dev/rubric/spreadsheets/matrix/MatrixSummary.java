package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a plain matrix, for a person to check.
 *
 * @param tables the tables that make up the rubric, in the file's order
 * @param levels from weakest to strongest
 * @param order how the order and the points of levels were found, in a phrase
 * @param remarks choices that were made, in sentences
 * @param leftOut everything visible or hidden that is not part of the rubric
 */
public record MatrixSummary(
    List<TableRead> tables,
    List<LevelRead> levels,
    String order,
    List<CriterionRead> criteria,
    List<String> remarks,
    List<LeftOut> leftOut) {

  public MatrixSummary {
    tables = List.copyOf(tables);
    levels = List.copyOf(levels);
    criteria = List.copyOf(criteria);
    remarks = List.copyOf(remarks);
    leftOut = List.copyOf(leftOut);
  }

  /** The reading in a line: {@code 5 criteria, 4 levels}. */
  public String size() {
    return criteria.size() + " criteria, " + levels.size() + " levels";
  }

  /**
   * A table.
   *
   * @param place sheet and range: {@code Onsite!A3:F9}
   */
  public record TableRead(String place, Layout layout) {}

  /** A level, and the cell that names it. */
  public record LevelRead(String name, BigDecimal points, String place) {}

  /**
   * A criterion.
   *
   * @param levels how many levels it has
   * @param place the cell that names it
   */
  public record CriterionRead(
      String id,
      String title,
      @Nullable String group,
      BigDecimal weight,
      int levels,
      String place) {}

  /**
   * Cells that are not part of the rubric.
   *
   * @param place sheet and cell or range
   * @param text what the first of them shows, shortened
   * @param cells how many of them hold something
   */
  public record LeftOut(String place, String text, int cells, String reason) {}
}
