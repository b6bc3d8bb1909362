package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Tells rubrics from other tables whose headers look like those of levels. */
final class Plausible {

  private static final List<String> ROLES =
      List.of("title", "notes", "points", "weight", "entry", "number", "list");

  private final PlainTable table;
  private final String title;

  private Plausible(PlainTable table, String title) {
    this.table = table;
    this.title = title;
  }

  /**
   * Whether criteria are named by names, and levels by more than the numbers of rows.
   *
   * @param title what heads the names of criteria; empty where nothing does
   */
  static boolean isRubric(PlainTable table, String title, boolean isChecklist) {
    Plausible reading = new Plausible(table, title);
    return reading.namesCriteria()
        && (!reading.onlyNumbersLevels()
            || (table.criteria().size() > 1 && (isChecklist || reading.describesLevels())));
  }

  private boolean namesCriteria() {
    List<String> titles = table.criteria().stream().map(row -> row.title().line()).toList();
    long roles = titles.stream().filter(Plausible::isRole).count();
    if (titles.isEmpty() || 2 * roles > titles.size()) {
      return false;
    }
    long steps = titles.stream().filter(text -> Words.level(text).isPresent()).count();
    boolean named = table.levels().stream().anyMatch(level -> level.label().step().isPresent());
    return named || titles.size() == 1 || 2 * steps < titles.size();
  }

  private static boolean isRole(String text) {
    return ROLES.stream().anyMatch(role -> Words.means(role, text));
  }

  /** Whether levels are called by numbers or letters, as the rows of lists are. */
  private boolean onlyNumbersLevels() {
    return table.levels().stream().map(LevelColumn::label).allMatch(Plausible::isNumber);
  }

  private static boolean isNumber(Label label) {
    return label.isBareNumber() || (label.step().isEmpty() && Grades.isGrade(label.name()));
  }

  /** Whether most descriptions are prose, or short ones tell the levels of each criterion apart. */
  private boolean describesLevels() {
    List<Content> anchors = new ArrayList<>();
    boolean apart = (!table.grid().isTurned() || isGraded()) && !isOfSomethingElse();
    for (CriterionRow criterion : table.criteria()) {
      List<Content> own =
          criterion.anchors().values().stream().map(spots -> spots.get(0).content()).toList();
      anchors.addAll(own);
      apart &= own.size() == table.levels().size() && new HashSet<>(own).size() == own.size();
    }
    long prose = anchors.stream().filter(Content::isProse).count();
    boolean listed = anchors.stream().anyMatch(Content::isListed);
    return !anchors.isEmpty() && (2 * prose >= anchors.size() || (apart && !listed));
  }

  /** Rows have numbers more often than grades. */
  private boolean isGraded() {
    return table.levels().stream().allMatch(level -> Grades.isGrade(level.label().name()));
  }

  private boolean isOfSomethingElse() {
    return Words.means("list", title) || Words.means("not a level", title);
  }
}
