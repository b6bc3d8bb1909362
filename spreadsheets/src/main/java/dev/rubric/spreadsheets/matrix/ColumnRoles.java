package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Columns.Weighing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Works out what the columns beside the levels hold: from what is in them, then their headers. */
final class ColumnRoles {

  private static final Pattern CODE = Pattern.compile("\\p{L}{0,3}[-. ]?\\d{1,3}(?:[.)]\\d{0,3})*");
  private static final int HEADERS_ABOVE = 2;

  private final Grid grid;
  private final Header header;
  private final List<Integer> rows;
  private final List<Text> texts = new ArrayList<>();
  private final List<Weighing> weights = new ArrayList<>();
  private final Map<Integer, String> ignored = new HashMap<>();

  /** A column of texts. */
  private record Text(int column, String header, ColumnStats stats) {

    boolean is(String role) {
      return Words.means(role, header);
    }

    boolean mentions(String role) {
      return Words.mentions(role, header);
    }
  }

  private ColumnRoles(Grid grid, Header header, List<Integer> rows) {
    this.grid = grid;
    this.header = header;
    this.rows = rows;
  }

  /**
   * The columns of a table.
   *
   * @param rows those that describe criteria
   * @param from the first column that may belong to it, and {@code to} the last
   * @return empty when nothing names criteria
   */
  static Optional<Columns> of(Grid grid, Header header, List<Integer> rows, int from, int to) {
    return new ColumnRoles(grid, header, rows).columns(from, to);
  }

  private Optional<Columns> columns(int from, int to) {
    for (int column = from; column <= to; column++) {
      if (!header.isLevel(column)) {
        sort(column);
      }
    }
    List<Text> left = texts.stream().filter(text -> text.column() < header.first()).toList();
    List<Text> named = left.isEmpty() ? List.copyOf(texts) : left;
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Text title = title(named);
    List<Integer> groups = new ArrayList<>();
    List<Integer> notes = new ArrayList<>();
    for (Text text : texts) {
      if (text.column() == title.column()) {
        continue;
      }
      boolean before = text.column() < title.column() && !isLong(text, named) && !text.is("notes");
      boolean shared = text.column() < title.column() && text.stats().isShared();
      boolean group = before || shared || (text.is("group") && text.stats().isShared());
      (group ? groups : notes).add(text.column());
    }
    weights.sort(Comparator.comparing(Weighing::isOfGroup).thenComparing(Weighing::isPoints));
    return Optional.of(new Columns(title.column(), groups, notes, weights, ignored));
  }

  private void sort(int column) {
    String name = headerText(column);
    ColumnStats stats = ColumnStats.of(grid, column, rows);
    if (stats.isBlank()) {
      return;
    }
    if (stats.isNumeric()) {
      number(column, name);
    } else if (Words.means("number", name) || isCodes(column)) {
      ignored.put(column, "numbers its rows");
    } else if (column > header.last()
        && Words.mentions("entry", name)
        && !Words.means("title", name)) {
      ignored.put(column, "is filled in by interviewers");
    } else {
      texts.add(new Text(column, name, stats));
    }
  }

  private void number(int column, String name) {
    boolean weight = Words.mentions("weight", name) || Words.means("group weight", name);
    boolean points = Words.mentions("points", name);
    if (!weight && !points && (Words.means("number", name) || isSequence(column))) {
      ignored.put(column, "numbers its rows");
    } else if (!weight && !points && Words.mentions("entry", name) && column > header.last()) {
      ignored.put(column, "is filled in by interviewers");
    } else {
      weights.add(new Weighing(column, Words.means("group weight", name), !weight && points));
    }
  }

  /** The header of a column, which may stand above the names of the levels. */
  private String headerText(int column) {
    for (int row = header.bottom(); row >= Math.max(0, header.top() - HEADERS_ABOVE); row--) {
      Spot spot = row < header.top() ? grid.spot(row, column) : grid.covering(row, column);
      if (spot != null && (row >= header.top() || grid.row(row).size() > 1)) {
        return spot.line();
      }
    }
    return "";
  }

  private boolean isSequence(int column) {
    BigDecimal expected = BigDecimal.ONE;
    for (int row : rows) {
      Quantity number = grid.quantity(row, column);
      if (number != null) {
        if (number.value().compareTo(expected) != 0) {
          return false;
        }
        expected = expected.add(BigDecimal.ONE);
      }
    }
    return expected.intValue() > 2 && column < header.first();
  }

  private boolean isCodes(int column) {
    return rows.stream()
        .map(row -> grid.text(row, column))
        .allMatch(text -> text.isEmpty() || CODE.matcher(text).matches());
  }

  private static Text title(List<Text> named) {
    List<Text> own = named.stream().filter(text -> !text.stats().isShared()).toList();
    return own.stream()
        .filter(text -> text.is("title"))
        .findFirst()
        .or(() -> own.stream().filter(text -> isPlain(text, named)).findFirst())
        .or(() -> own.stream().filter(text -> text.mentions("group")).findFirst())
        .or(() -> own.stream().findFirst())
        .orElse(named.get(0));
  }

  private static boolean isPlain(Text text, List<Text> named) {
    boolean only = named.size() == 1;
    return !text.mentions("notes")
        && !isLong(text, named)
        && (only
            || !text.is("group")
            || named.stream()
                .allMatch(t -> t.equals(text) || isLong(t, named) || t.mentions("notes")));
  }

  private static boolean isLong(Text text, List<Text> named) {
    double least = named.stream().mapToDouble(t -> t.stats().length()).min().orElse(0);
    return text.stats().length() > 40 && text.stats().length() > 2 * least;
  }
}
