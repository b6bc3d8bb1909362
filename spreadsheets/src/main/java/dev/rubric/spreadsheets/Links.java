package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.FileAddress;
import dev.rubric.engine.provenance.Location;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.jspecify.annotations.Nullable;

/** Links from a results workbook to cells of other workbooks. */
final class Links {

  /** Excel opens no sheet with more than 65,530. */
  static final int MOST = 60_000;

  private final FileAddress addresses;
  private int count;

  Links(Path folder, Function<String, Optional<Path>> files) {
    this.addresses = new FileAddress(folder, files);
  }

  /** Writes a place, with a link where it is a cell. */
  void write(SheetWriter sheet, int row, int column, @Nullable Location location) {
    write(sheet, row, column, location, location == null ? null : shown(location));
  }

  /** Writes a place in a file that another column of the row names. */
  void writePlace(SheetWriter sheet, int row, int column, @Nullable Location location) {
    write(sheet, row, column, location, location == null ? null : location.place());
  }

  private void write(
      SheetWriter sheet, int row, int column, @Nullable Location location, @Nullable String shown) {
    Location.InCell linkedCell = location instanceof Location.InCell cell ? cell : null;
    String address = linkedCell == null ? null : addresses.of(linkedCell.file());
    boolean linked = address != null && count < MOST;
    sheet.text(row, column, shown, linked ? Look.LINK : Look.TEXT);
    if (linkedCell != null && linked) {
      XSSFHyperlink link =
          (XSSFHyperlink)
              sheet.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
      link.setAddress(address);
      link.setLocation(place(linkedCell.sheet(), linkedCell.cell()));
      sheet.sheet().getRow(row).getCell(column).setHyperlink(link);
      count++;
    }
  }

  /** A cell of a sheet, as links name it. */
  static String place(String sheet, CellAddress cell) {
    return "'" + sheet.replace("'", "''") + "'!" + cell;
  }

  /** A cell alone: a link is shown on one line, and the file has a column of its own. */
  private static String shown(Location location) {
    return location instanceof Location.InCell ? location.place() : location.describe();
  }
}
