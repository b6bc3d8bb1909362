package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a workbook that read like rubrics, and which of them make up one. */
final class TableFinder {

  /** A second reading that comes this close is worth a word. */
  private static final double CLOSE = 0.4;

  private TableFinder() {}

  /**
   * What was found.
   *
   * @param tables those that make up the rubric, in the file's order
   * @param others tables that read like rubrics too and are left out
   * @param runnerUp another reading of the same cells that is nearly as good
   */
  record Found(List<PlainTable> tables, List<PlainTable> others, @Nullable PlainTable runnerUp) {}

  /** The best reading; null when nothing reads like a rubric. */
  static @Nullable Found find(WorkbookCells workbook) {
    List<PlainTable> accepted = new ArrayList<>();
    List<PlainTable> passed = new ArrayList<>();
    for (SheetCells sheet : workbook.sheets()) {
      if (!sheet.isHidden()) {
        choose(candidates(Grid.of(sheet)), accepted, passed);
      }
    }
    PlainTable best =
        accepted.stream()
            .sorted(Comparator.comparingDouble(PlainTable::score).reversed())
            .findFirst()
            .orElse(null);
    if (best == null) {
      return null;
    }
    List<PlainTable> tables = new ArrayList<>();
    List<PlainTable> others = new ArrayList<>();
    for (PlainTable table : accepted) {
      boolean part = table.equals(best) || (sameLevels(table, best) && !sameCriteria(table, best));
      (part ? tables : others).add(table);
    }
    PlainTable runnerUp =
        passed.stream()
            .filter(table -> table.grid().sheet() == best.grid().sheet())
            .filter(
                table -> table.layout() != best.layout() && table.score() > best.score() - CLOSE)
            .max(Comparator.comparingDouble(PlainTable::score))
            .orElse(null);
    return new Found(tables, others, runnerUp);
  }

  private static List<PlainTable> candidates(Grid grid) {
    List<PlainTable> candidates = new ArrayList<>(AcrossReader.read(grid));
    candidates.addAll(AcrossReader.read(grid.turned()));
    candidates.addAll(LongReader.read(grid));
    candidates.addAll(ListReader.read(grid));
    candidates.sort(Comparator.comparingDouble(PlainTable::score).reversed());
    return candidates;
  }

  /** Takes the best readings that share no cells. */
  private static void choose(
      List<PlainTable> candidates, List<PlainTable> accepted, List<PlainTable> passed) {
    List<PlainTable> chosen = new ArrayList<>();
    for (PlainTable candidate : candidates) {
      boolean free = chosen.stream().noneMatch(other -> other.area().overlaps(candidate.area()));
      (free ? chosen : passed).add(candidate);
    }
    chosen.sort(Comparator.comparing(table -> table.area().first()));
    accepted.addAll(chosen);
  }

  private static boolean sameLevels(PlainTable table, PlainTable other) {
    return !table.levels().isEmpty() && names(table).equals(names(other));
  }

  private static Set<String> names(PlainTable table) {
    return table.levels().stream()
        .map(LevelColumn::label)
        .map(label -> Words.bare(label.name()) + " " + label.number())
        .collect(Collectors.toSet());
  }

  private static boolean sameCriteria(PlainTable table, PlainTable other) {
    Set<String> titles = titles(other);
    return titles.containsAll(titles(table));
  }

  private static Set<String> titles(PlainTable table) {
    return table.criteria().stream()
        .map(criterion -> Words.bare(criterion.title().line()))
        .collect(Collectors.toSet());
  }
}
