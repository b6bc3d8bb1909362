package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads tables whose levels stand across; of a turned sheet, those whose levels stand down. */
final class AcrossReader {

  private final Grid grid;
  private final List<Header> headers;

  private AcrossReader(Grid grid) {
    this.grid = grid;
    this.headers = HeaderFinder.find(grid);
  }

  /** Every reading of the sheet in this direction. */
  static List<PlainTable> read(Grid grid) {
    AcrossReader reader = new AcrossReader(grid);
    return reader.headers.stream()
        .filter(header -> !reader.isWithinAnother(header))
        .flatMap(header -> reader.table(header).stream())
        .toList();
  }

  /** Whether a header of points is a criterion of the table above, with a row of its own points. */
  private boolean isWithinAnother(Header inner) {
    return !isNamed(inner)
        && headers.stream()
            .filter(header -> header.bottom() < inner.top() && header.isStrong())
            .filter(header -> isNamed(header) && columns(header).equals(columns(inner)))
            .anyMatch(header -> !begins(inner, header));
  }

  private static boolean isNamed(Header header) {
    long named = header.levels().stream().filter(level -> level.label().step().isPresent()).count();
    return 2 * named >= header.levels().size();
  }

  private static List<Integer> columns(Header header) {
    return header.levels().stream().map(LevelColumn::column).toList();
  }

  private Optional<PlainTable> table(Header header) {
    int end = end(header);
    List<Integer> described = new ArrayList<>();
    List<Integer> filled = new ArrayList<>();
    for (int row = header.bottom() + 1; row < end; row++) {
      if (isDescribed(header, row)) {
        described.add(row);
      }
      if (!grid.row(row).isEmpty()) {
        filled.add(row);
      }
    }
    boolean isChecklist = described.isEmpty();
    if (filled.isEmpty() || (isChecklist && !header.isStrong())) {
      return Optional.empty();
    }
    List<Integer> rows = isChecklist ? filled : described;
    return ColumnRoles.of(grid, header, rows, from(header), to(header))
        .map(columns -> new BodyRows(grid, header, columns, end, isChecklist))
        .map(BodyReader::read)
        .filter(table -> Plausible.isRubric(table, title(header, header), isChecklist))
        .filter(table -> !isFirstOfItsRows(header, table));
  }

  /** Whether the header is a criterion with its ratings, as the rows below it are. */
  private boolean isFirstOfItsRows(Header header, PlainTable table) {
    String title = title(header, header);
    if (Words.mentions("title", title) || Words.means("group", title)) {
      return false;
    }
    if (header.levels().stream().filter(level -> isRating(level.at())).count() < 2) {
      return false;
    }
    List<Spot> anchors =
        table.criteria().stream()
            .flatMap(row -> row.anchors().values().stream())
            .map(spots -> spots.get(0))
            .toList();
    long ratings = anchors.stream().filter(AcrossReader::isRating).count();
    return 2 * ratings > anchors.size();
  }

  private static boolean isRating(Spot spot) {
    return !Rating.in(spot).isEmpty();
  }

  /** Whether the row says something of a level in words. */
  private boolean isDescribed(Header header, int row) {
    boolean numbers = true;
    boolean any = false;
    for (LevelColumn level : header.levels()) {
      Spot spot = grid.spot(row, level.column());
      if (spot != null && !spot.content().isMark()) {
        any = true;
        numbers &= spot.isQuantity();
      }
    }
    boolean titled = grid.row(row).stream().anyMatch(spot -> !spot.isQuantity());
    return any && (!numbers || titled);
  }

  /** Where another table begins, or the sheet ends. */
  private int end(Header header) {
    for (Header other : headers) {
      if (other.top() > header.bottom() && other.isStrong() && begins(other, header)) {
        return other.top();
      }
    }
    return grid.rows();
  }

  /** Whether a header below this one's is another table's, or this one again. */
  private boolean begins(Header other, Header header) {
    List<Integer> shared =
        other.levels().stream().map(LevelColumn::column).filter(header::isLevel).toList();
    String title = title(other, header);
    boolean heads =
        Words.mentions("title", title)
            || Words.means("group", title)
            || (!title.isEmpty() && title.equals(title(header, header)));
    boolean titled = other.first() > from(header);
    boolean afterGap = titled && grid.row(other.top() - 1).size() <= 1;
    if (shared.size() < 2) {
      return heads && afterGap && other.first() <= header.last();
    }
    boolean same =
        shared.stream().allMatch(c -> grid.text(other.top(), c).equals(grid.text(header.top(), c)));
    boolean pure = other.levels().stream().allMatch(level -> level.label().isBareNumber());
    return same || (!pure && (title.isEmpty() ? afterGap : heads));
  }

  /** The first text before the levels of a header, where this table may begin. */
  private String title(Header other, Header header) {
    return IntStream.range(from(header), Math.max(from(header), other.first()))
        .mapToObj(column -> grid.text(other.top(), column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The first column that may belong to the table: after the levels of one to its left. */
  private int from(Header header) {
    return headers.stream()
        .filter(other -> other.top() == header.top() && other.last() < header.first())
        .mapToInt(other -> other.last() + 1)
        .max()
        .orElse(0);
  }

  private int to(Header header) {
    return headers.stream()
        .filter(other -> other.top() == header.top() && other.first() > header.last())
        .mapToInt(other -> header.last())
        .min()
        .orElse(grid.columns() - 1);
  }
}
