package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.Location;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.jspecify.annotations.Nullable;

/** Links from a results workbook to cells of other workbooks. */
final class Links {

  /** Excel opens no sheet with more than 65,530. */
  private static final int MOST = 60_000;

  private final Path folder;
  private final Function<String, Optional<Path>> files;
  private int count;

  Links(Path folder, Function<String, Optional<Path>> files) {
    this.folder = folder.toAbsolutePath().normalize();
    this.files = files;
  }

  /** Writes a place, with a link where it is a cell. */
  void write(SheetWriter sheet, int row, int column, @Nullable Location location) {
    Location.InCell linkedCell = location instanceof Location.InCell cell ? cell : null;
    String address = linkedCell == null ? null : address(linkedCell.file());
    boolean linked = address != null && count < MOST;
    sheet.text(
        row, column, location == null ? null : shown(location), linked ? Look.LINK : Look.TEXT);
    if (linkedCell != null && linked) {
      XSSFHyperlink link =
          (XSSFHyperlink)
              sheet.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
      link.setAddress(address);
      link.setLocation("'" + linkedCell.sheet().replace("'", "''") + "'!" + linkedCell.cell());
      sheet.sheet().getRow(row).getCell(column).setHyperlink(link);
      count++;
    }
  }

  /** A cell alone: a link is shown on one line, and the file has a column of its own. */
  private static String shown(Location location) {
    return location instanceof Location.InCell ? location.place() : location.describe();
  }

  /** The file relative to the workbook's folder, as a link writes it. */
  private @Nullable String address(String name) {
    try {
      Path found = files.apply(name).orElse(null);
      if (found == null) {
        return null;
      }
      Path file = found.toAbsolutePath().normalize();
      boolean near = Objects.equals(file.getRoot(), folder.getRoot());
      Path path = near ? folder.relativize(file) : file;
      String slashed = path.toString().replace('\\', '/');
      return new URI(null, null, near ? "./" + slashed : slashed, null)
          .toASCIIString()
          .replaceFirst("^\\./(?=[^:]*(/|$))", "");
    } catch (InvalidPathException | URISyntaxException e) {
      return null;
    }
  }
}
