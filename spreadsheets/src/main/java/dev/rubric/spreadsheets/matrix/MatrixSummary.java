package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a plain matrix, for a person to check.
 *
 * @param title of the rubric
 * @param tables the tables that make up the rubric, in the file's order
 * @param others rubrics in the file that are left out
 * @param levels from weakest to strongest
 * @param order how the order and the points of levels were found, in a phrase
 * @param weighing what the weights come to, in a phrase
 * @param remarks choices that were made, in sentences
 * @param leftOut everything visible or hidden that is not part of the rubric
 */
public record MatrixSummary(
    String title,
    List<TableRead> tables,
    List<OtherRead> others,
    List<LevelRead> levels,
    String order,
    List<CriterionRead> criteria,
    String weighing,
    List<String> remarks,
    List<LeftOut> leftOut) {

  public MatrixSummary {
    tables = List.copyOf(tables);
    others = List.copyOf(others);
    levels = List.copyOf(levels);
    criteria = List.copyOf(criteria);
    remarks = List.copyOf(remarks);
    leftOut = List.copyOf(leftOut);
  }

  /** The reading in a line: {@code 5 criteria, 4 levels}, and which of several rubrics it is. */
  public String size() {
    String size = counted(criteria.size()) + ", " + levels.size() + " levels";
    return others.isEmpty()
        ? size
        : size + "; `" + title + "` is one of " + (others.size() + 1) + " rubrics in the file";
  }

  /** A number of criteria in words. */
  public static String counted(int criteria) {
    return criteria == 1 ? "1 criterion" : criteria + " criteria";
  }

  /**
   * A table.
   *
   * @param place sheet and range: {@code Onsite!A3:F9}
   */
  public record TableRead(String place, Layout layout) {}

  /**
   * A rubric in the file that is left out.
   *
   * @param reference how a command names it: {@code loop.xlsx#Coding}
   * @param places sheet and range of each of its tables
   * @param criteria how many it has
   */
  public record OtherRead(String reference, List<String> places, int criteria) {
    public OtherRead {
      places = List.copyOf(places);
    }
  }

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
