package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.FileAddress;
import dev.rubric.engine.provenance.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Links from a sheet of results to cells of other workbooks. */
final class Links {

  private static final int NAMED = 8;

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

  /** Writes places in one cell, which has room for one link: it leads to the first. */
  void write(int row, int column, List<Location> locations) {
    if (locations.isEmpty()) {
      sheet.text(row, column, null, Look.TEXT);
    } else {
      write(row, column, locations.get(0), shown(locations));
    }
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

  /** Cells on one line, of those on the sheet of the one before only the address. */
  private static String shown(List<Location> locations) {
    StringBuilder shown = new StringBuilder(shown(locations.get(0)));
    for (int i = 1; i < Math.min(NAMED, locations.size()); i++) {
      boolean isCell = locations.get(i) instanceof Location.InCell;
      shown.append(isCell ? ", " : "\n").append(shown(locations.get(i), locations.get(i - 1)));
    }
    int more = locations.size() - NAMED;
    return more > 0 ? shown + " and " + more + " more" : shown.toString();
  }

  private static String shown(Location location, Location before) {
    return location instanceof Location.InCell cell
            && before instanceof Location.InCell other
            && cell.file().equals(other.file())
            && cell.sheet().equals(other.sheet())
        ? cell.cell().toString()
        : shown(location);
  }

  /** A cell alone: a link is shown on one line, and the file has a column of its own. */
  private static String shown(Location location) {
    return location instanceof Location.InCell ? location.place() : location.describe();
  }
}
