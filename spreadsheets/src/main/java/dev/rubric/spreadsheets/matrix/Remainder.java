package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.matrix.MatrixSummary.LeftOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the cells that are no part of the rubric, neighbours of one reason together. */
final class Remainder {

  private static final int NEAR = 2;

  private final SheetCells sheet;
  private final List<PlainTable.Area> tables;
  private final List<PlainTable.Area> others;
  private final Map<CellAddress, String> reasons = new HashMap<>();
  private final Set<CellAddress> used;
  private final List<Run> runs = new ArrayList<>();
  private final Map<String, Run> open = new HashMap<>();

  /** Cells of one reason, row by row, and what the first of them shows. */
  private record Run(String reason, String text, List<CellAddress> cells) {

    int lastRow() {
      return cells.get(cells.size() - 1).row();
    }
  }

  private Remainder(SheetCells sheet, Choice choice, Set<Spot> used) {
    this.sheet = sheet;
    this.tables = on(sheet, choice.tables()).map(PlainTable::area).toList();
    this.others = on(sheet, choice.left()).map(PlainTable::area).toList();
    this.used =
        used.stream()
            .filter(spot -> spot.sheet() == sheet)
            .map(Spot::address)
            .collect(Collectors.toSet());
    on(sheet, choice.tables())
        .forEach(table -> table.left().forEach((spot, why) -> reasons.put(spot.address(), why)));
  }

  private static Stream<PlainTable> on(SheetCells sheet, List<PlainTable> tables) {
    return tables.stream().filter(table -> table.grid().sheet() == sheet);
  }

  static List<LeftOut> of(WorkbookCells workbook, Choice choice, Set<Spot> used) {
    List<LeftOut> found = new ArrayList<>();
    for (SheetCells sheet : workbook.sheets()) {
      found.addAll(new Remainder(sheet, choice, used).list());
    }
    return found;
  }

  private List<LeftOut> list() {
    for (int row : sheet.rows()) {
      for (Cell cell : sheet.row(row)) {
        if (!used.contains(cell.address()) && !Texts.isBlank(cell.text() + cell.kind())) {
          add(cell, reason(cell));
        }
      }
    }
    return runs.stream().map(this::leftOut).toList();
  }

  /** Adds a cell to those of its reason that are near, whatever stands between them. */
  private void add(Cell cell, String reason) {
    Run run = open.get(reason);
    if (run == null || cell.address().row() - run.lastRow() > NEAR) {
      run = new Run(reason, Texts.shortened(cell.text()), new ArrayList<>());
      runs.add(run);
      open.put(reason, run);
    }
    run.cells().add(cell.address());
  }

  private LeftOut leftOut(Run run) {
    String place = sheet.name() + "!" + PlainTable.Area.ofCells(run.cells());
    return new LeftOut(place, run.text(), run.cells().size(), run.reason());
  }

  private String reason(Cell cell) {
    CellAddress at = cell.address();
    if (sheet.isHidden()) {
      return "on a hidden sheet";
    }
    if (sheet.isHiddenRow(at.row())) {
      return "in a hidden row";
    }
    if (sheet.isHiddenColumn(at.column())) {
      return "in a hidden column";
    }
    if (cell.kind() == Cell.Kind.ERROR) {
      return "an error in place of a value";
    }
    if (cell.kind() == Cell.Kind.UNCALCULATED) {
      return "a formula whose value is not stored";
    }
    if (tables.isEmpty()) {
      return others.isEmpty() ? "on a sheet without a rubric" : "another rubric";
    }
    if (others.stream().anyMatch(other -> other.holds(at))) {
      return "another rubric";
    }
    return reasons.getOrDefault(at, place(at));
  }

  private String place(CellAddress at) {
    int top = tables.stream().mapToInt(area -> area.first().row()).min().orElse(0);
    int bottom = tables.stream().mapToInt(area -> area.last().row()).max().orElse(0);
    if (at.row() < top) {
      return "above the table";
    }
    if (at.row() > bottom) {
      return "below the table";
    }
    return tables.stream().anyMatch(table -> table.holds(at))
        ? "a heading of the table"
        : "beside the table";
  }
}
