package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet of an OpenDocument workbook. Rows and cells that are alike stand there once, with
 * how often they are repeated; blank ones fill the sheet to its end.
 */
final class OdsTable {

  static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

  private final Xml xml;
  private final SheetCells cells;
  private int row;
  private int columns;
  private boolean outside;

  /**
   * Reads the table that begins here.
   *
   * @param hiddenStyles styles of tables that are not shown
   * @param count of all cells of the workbook
   */
  OdsTable(Xml xml, String file, Set<String> hiddenStyles, CellCount count) {
    this.xml = xml;
    String name = xml.attribute(TABLE, "name");
    if (name == null) {
      throw Unreadable.broken(file, "a sheet has no name");
    }
    this.cells = new SheetCells(file, name, count);
    String style = xml.attribute(TABLE, "style-name");
    if (style != null && hiddenStyles.contains(style)) {
      cells.hide();
    }
  }

  /** The sheet; empty for the copy that a program keeps of a sheet of another file. */
  Optional<SheetCells> read() {
    while (xml.next() && !xml.ends("table")) {
      if (xml.starts("table-column")) {
        columns();
      } else if (xml.starts("table-row")) {
        row();
      } else if (xml.starts("table-source")) {
        outside = true;
      } else if (xml.starts("shapes") || xml.starts("forms")) {
        xml.skip();
      }
    }
    return outside ? Optional.empty() : Optional.of(cells);
  }

  private void columns() {
    int repeated = Math.min(count("number-columns-repeated"), CellAddress.COLUMNS - columns);
    if (isHidden() && repeated > 0) {
      cells.hideColumns(columns, columns + repeated - 1);
    }
    columns += repeated;
  }

  private boolean isHidden() {
    String visibility = xml.attribute(TABLE, "visibility");
    return visibility != null && !visibility.equals("visible");
  }

  private void row() {
    int repeated = count("number-rows-repeated");
    if (isHidden()) {
      for (int i = row; i < Math.min(row + repeated, CellAddress.ROWS); i++) {
        cells.hideRow(i);
      }
    }
    List<Cell> found = new ArrayList<>();
    int column = 0;
    while (xml.next() && !xml.ends("table-row")) {
      boolean covered = xml.starts("covered-table-cell");
      if (covered || xml.starts("table-cell")) {
        int alike = count("number-columns-repeated");
        if (!covered) {
          merge(column);
        }
        Cell cell = new OdsCell(xml, address(row, column)).read();
        if (cell != null && !covered) {
          repeat(cell, alike, found);
        }
        column = Math.min(column + alike, CellAddress.COLUMNS);
      }
    }
    for (int i = 0; i < repeated && !found.isEmpty(); i++) {
      for (Cell cell : found) {
        CellAddress at = address(row + i, cell.address().column());
        cells.add(new Cell(at, cell.kind(), cell.text()));
      }
    }
    row = Math.min(row + repeated, CellAddress.ROWS);
  }

  private void repeat(Cell cell, int alike, List<Cell> into) {
    for (int i = 0; i < alike; i++) {
      CellAddress at = address(row, cell.address().column() + i);
      into.add(new Cell(at, cell.kind(), cell.text()));
    }
  }

  private void merge(int column) {
    int rows = count("number-rows-spanned");
    int columns = count("number-columns-spanned");
    if (rows > 1 || columns > 1) {
      cells.add(
          new MergedRange(address(row, column), address(row + rows - 1, column + columns - 1)));
    }
  }

  /** Blank cells may reach beyond the last row and column; what stands there is damage. */
  private CellAddress address(int atRow, int column) {
    if (atRow >= CellAddress.ROWS || column >= CellAddress.COLUMNS) {
      throw Unreadable.broken(cells.at(0, 0), "a cell stands beyond the end of the sheet");
    }
    return new CellAddress(atRow, column);
  }

  private int count(String attribute) {
    @Nullable String number = xml.attribute(TABLE, attribute);
    int count = number == null ? 1 : XlsxStyles.integer(number);
    if (count < 1 || count > CellAddress.ROWS) {
      throw Unreadable.broken(cells.at(0, 0), "`" + number + "` is no number of rows or cells");
    }
    return count;
  }
}
