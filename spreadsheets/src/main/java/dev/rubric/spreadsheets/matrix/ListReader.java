package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Columns.Weighing;
import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lists of criteria whose levels are no columns: with points or weights only, or with one
 * column to fill in whose header says how, such as {@code Rating (1-5)} or {@code Pass/Fail}.
 */
final class ListReader {

  private static final Pattern RANGE =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s*(?:-|–|—|to|bis|à|a|至|~|\\.\\.)\\s*(\\d{1,2})(?!\\d)");
  private static final Pattern EITHER = Pattern.compile("[(（]?([^/()（）]+)/([^/()（）]+)[)）]?");

  private final Grid grid;

  private ListReader(Grid grid) {
    this.grid = grid;
  }

  /** Every reading of the sheet as such a list. */
  static List<PlainTable> read(Grid grid) {
    ListReader reader = new ListReader(grid);
    List<PlainTable> tables = new ArrayList<>();
    int widest = Math.min(grid.rows(), 60);
    for (int row = -1; row < widest; row++) {
      if (row < 0 || grid.row(row).size() > 1) {
        reader.table(row).ifPresent(tables::add);
      }
    }
    return tables;
  }

  /**
   * The list below a row of headers.
   *
   * @param headerRow -1 for a list without headers
   */
  private Optional<PlainTable> table(int headerRow) {
    if (!isHeader(headerRow)) {
      return Optional.empty();
    }
    List<LevelColumn> levels = levels(headerRow);
    List<Integer> rows = rows(headerRow);
    if (rows.size() < 2) {
      return Optional.empty();
    }
    Header shape =
        levels.isEmpty() ? right(headerRow) : new Header(headerRow, headerRow, levels, 0);
    int to = grid.columns() - 1;
    return ColumnRoles.of(grid, shape, rows, 0, to)
        .filter(columns -> isRubric(columns, headerRow, rows, levels))
        .map(columns -> table(shape, columns, levels, rows));
  }

  /** A header of no levels, which are taken to stand to the right of everything. */
  private Header right(int row) {
    Spot none = new Spot(grid.sheet(), grid.address(0, 0), "");
    LevelColumn beyond = new LevelColumn(grid.columns(), new Label("", null, null), none, null);
    return new Header(row, row, List.of(beyond), 0);
  }

  private PlainTable table(
      Header header, Columns columns, List<LevelColumn> levels, List<Integer> rows) {
    Map<Spot, String> left = new HashMap<>();
    int end = end(columns, rows);
    if (end < grid.rows()) {
      grid.row(end).forEach(spot -> left.put(spot, "a total or an average"));
    }
    PlainTable body = BodyReader.read(new BodyRows(grid, header, columns, end, true));
    left.putAll(body.left());
    double score = (levels.isEmpty() ? 1.5 : 2) + 0.25 * Math.min(8, body.criteria().size());
    return new PlainTable(
        grid, Layout.POINTS, levels, body.criteria(), body.headings(), left, score);
  }

  /** The row of a total whose name is not known, else the end of the sheet. */
  private int end(Columns columns, List<Integer> rows) {
    boolean total =
        columns.weights().stream()
            .anyMatch(column -> new ListedNumbers(grid, column.column(), rows).endsInTotal());
    return total ? rows.get(rows.size() - 1) : grid.rows();
  }

  /** A list without headers begins with a number at once. */
  private boolean isHeader(int row) {
    if (row < 0) {
      return firstRow().stream().anyMatch(Spot::isQuantity);
    }
    return grid.row(row).stream().noneMatch(Spot::isQuantity);
  }

  private List<Spot> firstRow() {
    for (int row = 0; row < grid.rows(); row++) {
      if (grid.row(row).size() > 1) {
        return grid.row(row);
      }
    }
    return List.of();
  }

  private List<Integer> rows(int headerRow) {
    List<Integer> rows = new ArrayList<>();
    for (int row = headerRow + 1; row < grid.rows(); row++) {
      List<Spot> spots = grid.row(row);
      boolean total = !spots.isEmpty() && Words.opens("total", spots.get(0).line());
      boolean footer = !spots.isEmpty() && Words.opens("footer", spots.get(0).line());
      if (!spots.isEmpty() && !total && !footer) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Whether the list weighs criteria, and is no ranking of people and no list of prices. */
  private boolean isRubric(
      Columns columns, int headerRow, List<Integer> rows, List<LevelColumn> levels) {
    String name = headerRow < 0 ? "" : grid.text(headerRow, columns.title());
    boolean listed =
        headerRow >= 0 && grid.row(headerRow).stream().anyMatch(s -> Words.means("list", s.line()));
    if (listed && !Words.means("title", name)) {
      return false;
    }
    ColumnStats titles = ColumnStats.of(grid, columns.title(), rows);
    if (titles.isListed() || titles.distinct() < 2) {
      return false;
    }
    if (!levels.isEmpty()) {
      return Words.mentions("title", name)
          || Words.mentions("group", name)
          || !columns.weights().isEmpty();
    }
    return columns.weights().stream()
        .anyMatch(weighing -> weighs(weighing, headerRow, rows, columns));
  }

  private boolean weighs(Weighing weighing, int headerRow, List<Integer> rows, Columns columns) {
    ListedNumbers numbers = new ListedNumbers(grid, weighing.column(), rows);
    if (numbers.size() < 2) {
      return false;
    }
    String header = headerRow < 0 ? "" : grid.text(headerRow, weighing.column());
    if (Words.mentions("weight", header) || Words.mentions("points", header)) {
      return true;
    }
    return numbers.haveUnits()
        || (headerRow < 0
            ? numbers.isWhole() || numbers.endsInTotal() || numbers.areLikePoints(columns.title())
            : numbers.isWhole() && Words.means("title", grid.text(headerRow, columns.title())));
  }

  /** The levels that one header offers to fill in. */
  private List<LevelColumn> levels(int row) {
    for (int column = 1; row >= 0 && column < grid.columns(); column++) {
      Spot spot = grid.spot(row, column);
      if (spot != null && spot.text().length() <= 60) {
        List<String> names = names(spot.line());
        if (!names.isEmpty()) {
          int at = column;
          return names.stream()
              .map(name -> new LevelColumn(at, Label.parse(name), spot, null))
              .toList();
        }
      }
    }
    return List.of();
  }

  private static List<String> names(String header) {
    Matcher either = EITHER.matcher(header);
    if (either.matches() && isStep(either.group(1)) && isStep(either.group(2))) {
      return List.of(either.group(1).strip(), either.group(2).strip());
    }
    Matcher range = RANGE.matcher(header);
    if (range.find() && !Words.mentions("weight", header.substring(0, range.start()))) {
      int low = Integer.parseInt(range.group(1));
      int high = Integer.parseInt(range.group(2));
      if (low < high && high - low <= 10 && low <= 1) {
        List<String> names = new ArrayList<>();
        for (int i = low; i <= high; i++) {
          names.add(Integer.toString(i));
        }
        return names;
      }
    }
    return List.of();
  }

  private static boolean isStep(String text) {
    return Words.level(text).isPresent();
  }
}
