package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Slugs;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rubric and its tables are called: a line above, the sheet, else the file. */
final class Titles {

  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?iu)(?:sheet|tabelle|blatt|feuil|feuille|hoja|foglio|planilha|лист|工作表|シート|blad|arkusz|"
              + "rubric|rubrics|criteria|matrix|table|data)\\s*\\d*");
  private static final int LONGEST = 100;

  private final WorkbookCells workbook;
  private final Set<Spot> occupied;
  private final Set<Spot> taken = new HashSet<>();
  private final @Nullable Spot above;
  private final PlainTable first;
  private final boolean isOnSeveralSheets;

  /**
   * The titles of tables that make up a rubric.
   *
   * @param occupied the cells of all tables of the workbook
   */
  Titles(WorkbookCells workbook, List<PlainTable> tables, Set<Spot> occupied) {
    this.workbook = workbook;
    this.occupied = Set.copyOf(occupied);
    this.first = tables.get(0);
    this.isOnSeveralSheets =
        tables.stream().anyMatch(table -> table.grid().sheet() != first.grid().sheet());
    this.above = title(tables);
    if (above != null) {
      taken.add(above);
    }
  }

  /** The line above all tables; where one stands beside others, the line right above it. */
  private @Nullable Spot title(List<PlainTable> tables) {
    Spot top = above(first, true);
    Spot nearest = above(first, false);
    if (tables.size() == 1) {
      return isAlone(first) ? top : nearest;
    }
    // One line above the first of several tables names that table, not the whole.
    return top != null && top.equals(nearest) ? null : top;
  }

  private static boolean isAbove(Spot spot, PlainTable.Area area) {
    int column = spot.address().column();
    return area.first().column() <= column && column <= area.last().column();
  }

  private boolean isAlone(PlainTable table) {
    Set<Spot> own = table.cells();
    return occupied.stream()
        .allMatch(spot -> own.contains(spot) || spot.sheet() != table.grid().sheet());
  }

  /** The cells that were taken for titles so far. */
  Set<Spot> taken() {
    return taken;
  }

  /** The first line above a table, or the last one. */
  private @Nullable Spot above(PlainTable table, boolean topmost) {
    Grid grid = table.grid().upright();
    PlainTable.Area area = PlainTable.Area.of(table.cells());
    boolean alone = isAlone(table);
    Spot found = null;
    for (int row = area.first().row() - 1; row >= 0; row--) {
      List<Spot> spots = grid.row(row);
      if (!alone) {
        spots = spots.stream().filter(spot -> isAbove(spot, area)).toList();
      }
      if (spots.stream().anyMatch(spot -> occupied.contains(spot) || taken.contains(spot))) {
        return found;
      }
      if (spots.size() == 1 && isTitle(spots.get(0))) {
        found = spots.get(0);
        if (!topmost) {
          return found;
        }
      }
    }
    return found;
  }

  private static boolean isTitle(Spot spot) {
    String line = spot.line();
    return line.length() <= LONGEST
        && !spot.isQuantity()
        && !Legend.isLegend(spot)
        && !line.contains("___")
        && !line.endsWith(":")
        && !Words.opens("footer", line)
        && !Words.means("level", line);
  }

  String title() {
    if (above != null) {
      return above.line();
    }
    String sheet = Texts.collapse(first.grid().sheet().name());
    boolean unnamed = sheet.isEmpty() || UNNAMED.matcher(sheet).matches();
    return unnamed || isOnSeveralSheets ? fileName() : sheet;
  }

  String id() {
    String slug = Slugs.kebab(title());
    String file = slug.isEmpty() ? Slugs.kebab(fileName()) : slug;
    return file.isEmpty() ? "rubric" : file;
  }

  Location location() {
    return above == null ? workbook.location() : above.location();
  }

  private String fileName() {
    String file = workbook.file();
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** What one of several tables is called: the line above it, else its sheet. */
  @Nullable Spot heading(PlainTable table) {
    Spot line = above(table, false);
    if (line != null && !line.equals(above)) {
      taken.add(line);
      return line;
    }
    String sheet = Texts.collapse(table.grid().sheet().name());
    return !isOnSeveralSheets || UNNAMED.matcher(sheet).matches()
        ? null
        : new Spot(table.grid().sheet(), table.area().first(), sheet);
  }
}
