package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the tables of a workbook that read like rubrics. */
final class TableFinder {

  private TableFinder() {}

  /**
   * What was found.
   *
   * @param tables the best readings that share no cells, in the file's order
   * @param passed other readings of these cells
   */
  record Found(List<PlainTable> tables, List<PlainTable> passed) {}

  /** All tables on visible sheets. */
  static Found find(WorkbookCells workbook) {
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    for (SheetCells sheet : workbook.sheets()) {
      if (!sheet.isHidden() && Unfit.reason(sheet).isEmpty()) {
        choose(candidates(Grid.of(sheet)), found);
      }
    }
    return found;
  }

  private static List<PlainTable> candidates(Grid grid) {
    List<PlainTable> candidates = new ArrayList<>(AcrossReader.read(grid));
    candidates.addAll(AcrossReader.read(grid.turned()));
    candidates.addAll(LongReader.read(grid));
    candidates.addAll(RatingsReader.read(grid));
    candidates.addAll(ListReader.read(grid));
    candidates.sort(Comparator.comparingDouble(PlainTable::score).reversed());
    return candidates;
  }

  private static void choose(List<PlainTable> candidates, Found found) {
    NavigableMap<CellAddress, PlainTable> chosen = new TreeMap<>();
    List<PlainTable.Area> taken = new ArrayList<>();
    for (PlainTable candidate : candidates) {
      PlainTable.Area area = candidate.area();
      if (taken.stream().noneMatch(area::overlaps)) {
        taken.add(area);
        chosen.put(area.first(), candidate);
      } else {
        found.passed().add(candidate);
      }
    }
    found.tables().addAll(chosen.values());
  }
}
