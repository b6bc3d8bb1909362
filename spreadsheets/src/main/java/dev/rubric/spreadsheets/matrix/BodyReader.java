package dev.rubric.spreadsheets.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows below a header: criteria, what they are listed under, and what is neither. */
final class BodyReader {

  private static final int LONG_TEXT = 120;
  private static final int NONE = -1;

  private final BodyRows rows;
  private final Grid grid;
  private final SectionHeadings sections;
  private final WeightColumns weights;
  private final List<CriterionDraft> criteria = new ArrayList<>();
  private final Map<Spot, String> left = new LinkedHashMap<>();
  private final int lastDescribed;
  private int lastRow = NONE;

  private BodyReader(BodyRows rows) {
    this.rows = rows;
    this.grid = rows.grid();
    this.sections = new SectionHeadings(rows);
    this.weights = new WeightColumns(rows);
    this.lastDescribed = rows.lastDescribed();
  }

  static PlainTable read(BodyRows rows) {
    return new BodyReader(rows).table();
  }

  private PlainTable table() {
    for (int row = rows.first(); row < rows.end(); row++) {
      if (!grid.row(row).isEmpty()) {
        rows.marks(row).forEach(mark -> left.put(mark, "a mark that describes nothing"));
        read(row, rows.levels(row));
      }
    }
    rows.columns().ignored().forEach(this::leaveColumn);
    Layout layout = grid.isTurned() ? Layout.DOWN : Layout.ACROSS;
    List<CriterionRow> read = criteria.stream().map(CriterionDraft::criterion).toList();
    double fit = Fit.of(rows, read);
    return new PlainTable(grid, layout, rows.header().levels(), read, headings(), left, fit);
  }

  /** What heads the columns that are read. */
  private Set<Spot> headings() {
    Set<Spot> headings = new HashSet<>();
    for (int row = Math.max(0, rows.header().top()); row <= rows.header().bottom(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        Spot spot = grid.spot(row, column);
        if (spot != null && rows.columns().isRead(column)) {
          headings.add(spot);
        }
      }
    }
    return headings;
  }

  private void leaveColumn(int column, String reason) {
    for (int row = Math.max(0, rows.header().top()); row < rows.end(); row++) {
      Spot spot = grid.spot(row, column);
      if (spot != null) {
        left.putIfAbsent(spot, "the column " + reason);
      }
    }
  }

  private void read(int row, NavigableMap<Integer, Spot> levels) {
    boolean numbers = !levels.isEmpty() && levels.values().stream().allMatch(Spot::isQuantity);
    Spot title = rows.title(row);
    if ((levels.isEmpty() || numbers) && rows.isTotal(row)) {
      leave(row, "a total or an average");
    } else if (grid.row(row).stream().allMatch(spot -> Words.mentions("footer", spot.line()))) {
      leave(row, "below the table");
    } else if (levels.isEmpty()) {
      undescribed(row, title);
    } else if (isContinued(row, title, numbers)) {
      proceed(row, title, levels);
    } else {
      begin(row, title == null ? named(row) : title, levels);
    }
  }

  /** Whether the row goes on with the criterion above it. */
  private boolean isContinued(int row, @Nullable Spot title, boolean numbers) {
    if (criteria.isEmpty() || lastRow < 0) {
      return false;
    }
    if (title == null) {
      Spot covering = grid.covering(row, rows.columns().title());
      return covering != null
          ? covering.equals(last().title())
          : !sections.isGrouped(row) && lastRow == row - 1;
    }
    return lastRow == row - 1 && (title.isQuantity() || (numbers && saysWhatFollows(title)));
  }

  /** Whether a title says that the row holds points, weights or the like. */
  private static boolean saysWhatFollows(Spot title) {
    return Words.mentions("points", title.line())
        || Words.mentions("weight", title.line())
        || Words.means("entry", title.line());
  }

  private CriterionDraft last() {
    return criteria.get(criteria.size() - 1);
  }

  private void proceed(int row, @Nullable Spot title, NavigableMap<Integer, Spot> levels) {
    describe(last(), levels);
    Amount weight = Amount.of(title);
    boolean weighed = weight != null && last().weigh(weight);
    if (title != null && !weighed) {
      left.put(title, "says what its row holds");
    }
    details(row);
  }

  private static void describe(CriterionDraft criterion, NavigableMap<Integer, Spot> levels) {
    boolean numbers = levels.values().stream().allMatch(Spot::isQuantity);
    levels.forEach(
        (level, spot) -> {
          Amount amount = Amount.of(spot);
          if (numbers && amount != null) {
            criterion.worth(level, amount);
          } else {
            criterion.describe(level, spot);
          }
        });
  }

  /** The text that names a criterion whose own column is blank. */
  private @Nullable Spot named(int row) {
    return grid.row(row).stream()
        .filter(spot -> !spot.isQuantity() && !left.containsKey(spot))
        .findFirst()
        .orElse(null);
  }

  private void begin(int row, @Nullable Spot title, NavigableMap<Integer, Spot> levels) {
    if (title == null || levels.containsValue(title)) {
      leave(row, "nothing names the criterion");
      return;
    }
    CriterionDraft criterion = new CriterionDraft(title);
    criteria.add(criterion);
    describe(criterion, levels);
    sections.groups(row, title).forEach(criterion::group);
    Amount sectionWeight = sections.weight();
    if (sectionWeight != null) {
      criterion.weighGroup(sectionWeight);
    }
    details(row);
  }

  /** Reads what else the row says of the last criterion. */
  private void details(int row) {
    for (int column : rows.columns().notes()) {
      Spot note = grid.spot(row, column);
      if (note != null && !Marks.isNothing(note.text())) {
        last().note(note);
      }
    }
    weights
        .weigh(row, last())
        .forEach(unused -> left.putIfAbsent(unused, "another weight was taken"));
    lastRow = row;
  }

  /** A row that describes no level: a heading, a criterion without descriptions, or a footer. */
  private void undescribed(int row, @Nullable Spot title) {
    List<Spot> spots = grid.row(row).stream().filter(spot -> !left.containsKey(spot)).toList();
    if (spots.isEmpty() || (spots.size() == 1 && completes(row, spots.get(0)))) {
      return;
    }
    Spot first = spots.get(0);
    if ((first.isQuantity() && title == null) || isFooter(row, first)) {
      leave(row, "below the table");
    } else if (sections.isHeading(row, spots)) {
      sections.begin(row, first).forEach(beside -> left.putIfAbsent(beside, "beside a heading"));
      lastRow = NONE;
    } else if (title != null && (rows.isChecklist() || rows.weight(row) != null)) {
      begin(row, title, new TreeMap<>());
    } else {
      leave(row, "it describes no level");
    }
  }

  /** Whether the only cell of a row is the weight or a note of the criterion right above. */
  private boolean completes(int row, Spot only) {
    if (criteria.isEmpty() || lastRow != row - 1) {
      return false;
    }
    Amount amount = Amount.of(only);
    boolean weighed = amount != null && last().weigh(amount);
    boolean noted = !weighed && rows.columns().notes().contains(grid.column(only));
    if (noted) {
      last().note(only);
    }
    lastRow = weighed || noted ? row : lastRow;
    return weighed || noted;
  }

  private boolean isFooter(int row, Spot first) {
    boolean last = !rows.isChecklist() && row >= lastDescribed;
    boolean weighed = rows.weight(row) != null && first.equals(rows.title(row));
    boolean afterGap = lastRow >= 0 && lastRow < row - 1;
    boolean isLong = first.text().length() > LONG_TEXT;
    Spot title = rows.title(row);
    boolean titled = title != null && !title.equals(first);
    return (!titled && Words.opens("footer", first.line()))
        || Legend.isLegend(first)
        || (last && (!weighed || afterGap))
        || (rows.isChecklist() && !criteria.isEmpty() && isLong && afterGap);
  }

  private void leave(int row, String reason) {
    grid.row(row).forEach(spot -> left.putIfAbsent(spot, reason));
  }
}
