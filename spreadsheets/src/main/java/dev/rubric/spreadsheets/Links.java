package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.FileAddress;
import dev.rubric.engine.provenance.Location;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Links from a sheet of results to cells of other workbooks. */
final class Links {

  private final SheetWriter sheet;
  private final FileAddress addresses;
  private final Hyperlinks links;

  Links(SheetWriter sheet, Path folder, Function<String, Optional<Path>> files) {
    this.sheet = sheet;
    this.addresses = new FileAddress(folder, files);
    this.links = new Hyperlinks(sheet.sheet());
  }

  /** Writes a place, with a link where it is a cell. */
  void write(int row, int column, @Nullable Location location) {
    write(row, column, location, location == null ? null : shown(location));
  }

  /** Writes a place in a file that another column of the row names. */
  void writePlace(int row, int column, @Nullable Location location) {
    write(row, column, location, location == null ? null : location.place());
  }

  private void write(int row, int column, @Nullable Location location, @Nullable String shown) {
    Location.InCell linked = location instanceof Location.InCell cell ? cell : null;
    String address = linked == null || !links.hasRoom() ? null : addresses.of(linked.file());
    sheet.text(row, column, shown, address == null ? Look.TEXT : Look.LINK);
    if (linked != null && address != null) {
      links.toFile(row, column, address, Hyperlinks.place(linked.sheet(), linked.cell()));
    }
  }

  /** A cell alone: a link is shown on one line, and the file has a column of its own. */
  private static String shown(Location location) {
    return location instanceof Location.InCell ? location.place() : location.describe();
  }
}
