package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Location;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one sheet. Programs disagree about rows and cells that stand twice, out of
 * order or under another's reference, so such a sheet is refused.
 */
final class XlsxSheet implements RowReader {

  private static final int MOST_RANGES = 100_000;

  /**
   * Elements behind the merged ranges (ECMA-376, part 1, 18.3.1.99): nothing is read from there.
   */
  private static final Set<String> BEHIND_RANGES =
      Set.of("conditionalFormatting", "dataValidations", "hyperlinks", "pageMargins");

  private final Shared shared;
  private final Xml xml;
  private SheetCells cells;
  private int row = -1;
  private int column = -1;
  private int ranges;

  /**
   * What the sheets of a workbook have in common.
   *
   * @param from1904 whether days count from 1904
   */
  record Shared(List<String> texts, XlsxStyles styles, boolean from1904) {}

  XlsxSheet(Shared shared, Xml xml, SheetCells blank) {
    this.shared = shared;
    this.xml = xml;
    this.cells = blank;
  }

  /** Merged ranges stand behind all rows, and come with the end. */
  @Override
  public boolean next(SheetCells into) {
    cells = into;
    while (xml.nextStart()) {
      if (xml.starts("col")) {
        columns();
      } else if (xml.starts("row")) {
        startRow();
        while (xml.next() && !xml.ends("row")) {
          if (xml.starts("c")) {
            cell();
          }
        }
        return true;
      }
      if (xml.starts("mergeCell")) {
        mergedRange();
      } else if (BEHIND_RANGES.contains(xml.element())) {
        return false;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  private void columns() {
    int first = XlsxStyles.integer(xml.attribute("min")) - 1;
    int last = Math.min(XlsxStyles.integer(xml.attribute("max")), CellAddress.COLUMNS) - 1;
    if (isHidden() && first >= 0 && first <= last) {
      cells.hideColumns(first, last);
    }
  }

  private boolean isHidden() {
    String hidden = xml.attribute("hidden");
    return "1".equals(hidden) || "true".equals(hidden);
  }

  private void startRow() {
    String number = xml.attribute("r");
    int next = number == null ? row + 1 : XlsxStyles.integer(number) - 1;
    if (next <= row || next >= CellAddress.ROWS) {
      throw Unreadable.broken(here(), "row `" + number + "` stands twice, or where no row can be");
    }
    row = next;
    column = -1;
    if (isHidden()) {
      cells.hideRow(row);
    }
  }

  private void cell() {
    CellAddress address = address(xml.attribute("r"));
    column = address.column();
    String type = xml.attribute("t");
    int style = XlsxStyles.integer(xml.attribute("s"));
    boolean formula = false;
    String stored = null;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = true;
        xml.skip();
      } else if (xml.starts("v")) {
        stored = xml.text();
      } else if (xml.starts("is")) {
        stored = XlsxStrings.joined(xml, "is");
      }
    }
    Cell cell = new Stored(address, type == null ? "n" : type, style, formula, stored).cell();
    if (cell != null) {
      cells.add(cell);
    }
  }

  private CellAddress address(@Nullable String reference) {
    if (reference == null) {
      return new CellAddress(Math.max(0, row), Math.min(column + 1, CellAddress.COLUMNS - 1));
    }
    CellAddress address;
    try {
      address = CellAddress.parse(reference);
    } catch (IllegalArgumentException e) {
      throw Unreadable.broken(here(), "`" + reference + "` is no cell of a sheet");
    }
    if (address.row() != row) {
      throw Unreadable.broken(here(), "cell `" + reference + "` stands in row " + (row + 1));
    }
    if (address.column() <= column) {
      throw Unreadable.broken(here(), "cell `" + reference + "` stands twice or out of order");
    }
    return address;
  }

  private void mergedRange() {
    String range = xml.attribute("ref");
    if (++ranges > MOST_RANGES) {
      throw Unreadable.broken(here(), "it has more than " + MOST_RANGES + " merged ranges");
    }
    try {
      cells.add(MergedRange.parse(range == null ? "" : range));
    } catch (IllegalArgumentException e) {
      throw Unreadable.broken(here(), "`" + range + "` is no range of cells");
    }
  }

  private Location here() {
    return cells.at(Math.max(0, row), Math.max(0, column));
  }

  /** A cell as the part has it. */
  private final class Stored {

    private final CellAddress address;
    private final String type;
    private final int style;
    private final boolean formula;
    private final @Nullable String stored;

    Stored(CellAddress address, String type, int style, boolean formula, @Nullable String stored) {
      this.address = address;
      this.type = type;
      this.style = style;
      this.formula = formula;
      this.stored = stored;
    }

    /** The cell, or null when it is blank. */
    @Nullable Cell cell() {
      String value = stored;
      if (value == null || (value.isEmpty() && !type.equals("str"))) {
        return formula ? new Cell(address, Cell.Kind.UNCALCULATED, "") : null;
      }
      return switch (type) {
        case "s" -> text(sharedText(value));
        case "str" -> text(CellTexts.unescaped(value));
        case "inlineStr" -> text(value);
        case "b" -> new Cell(address, Cell.Kind.BOOLEAN, truth(value));
        case "e" -> new Cell(address, Cell.Kind.ERROR, value);
        case "d" -> new Cell(address, Cell.Kind.DATE, CellTexts.day(value));
        case "n" -> number(value);
        default -> throw damaged("has the unknown type `" + type + "`");
      };
    }

    private @Nullable Cell text(String text) {
      return text.isEmpty() ? null : new Cell(address, Cell.Kind.TEXT, text);
    }

    private String sharedText(String index) {
      int i = XlsxStyles.integer(index);
      if (i < 0 || i >= shared.texts().size()) {
        throw damaged("refers to text " + index + " of " + shared.texts().size());
      }
      return shared.texts().get(i);
    }

    private Cell number(String value) {
      double number;
      try {
        number = CellTexts.stored(value);
      } catch (NumberFormatException e) {
        throw damaged("should hold a number and holds `" + value + "`");
      }
      if (Double.isInfinite(number)) {
        throw damaged("holds a number too large for a sheet");
      }
      Cell.Kind shown = shared.styles().shown(style);
      return shown == Cell.Kind.DATE
          ? new Cell(address, Cell.Kind.DATE, CellTexts.date(number, shared.from1904()))
          : new Cell(address, shown, CellTexts.number(number));
    }

    private String truth(String value) {
      return switch (value.strip()) {
        case "1", "true" -> "true";
        case "0", "false" -> "false";
        default -> throw damaged("should hold true or false and holds `" + value + "`");
      };
    }

    private RuntimeException damaged(String what) {
      return Unreadable.broken(
          cells.at(address.row(), address.column()), "cell `" + address + "` " + what);
    }
  }
}
