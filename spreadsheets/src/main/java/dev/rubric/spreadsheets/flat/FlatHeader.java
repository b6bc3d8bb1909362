package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.reading.FactNames;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The row of headers of a flat table, as a rubric understands it. */
final class FlatHeader {

  /** Nobody writes a remark like this. */
  private static final Pattern LIKE_AN_ID = Pattern.compile("[a-z0-9_-]+[./][a-z0-9_./-]+");

  private final Rubric rubric;
  private final List<Column> columns = new ArrayList<>();
  private final Problems problems = new Problems();
  private final Map<String, Location> taken = new HashMap<>();

  /** What a column holds. */
  enum Kind {
    FIELD,
    PROFILES,
    FACT,
    /** How many rows the scorecard has in a list. */
    LIST,
    RATING,
    EVIDENCE,
    /** Something of the scorecard's, and nobody can tell what. */
    REFUSED
  }

  /**
   * A column that is read.
   *
   * @param index from 0
   * @param name of the field, signal, list, criterion or fact
   * @param at where its header stands
   */
  record Column(int index, Kind kind, String name, Location at) {}

  private FlatHeader(Rubric rubric) {
    this.rubric = rubric;
  }

  /** The header in a row of a sheet. */
  static FlatHeader of(SheetCells cells, int row, Rubric rubric) {
    FlatHeader header = new FlatHeader(rubric);
    for (Cell cell : cells.row(row)) {
      int column = cell.address().column();
      if (!cells.text(row, column).isEmpty()) {
        header.add(column, cells.text(row, column), cells.at(row, column));
      }
    }
    return header;
  }

  /** The columns that are read, from left to right. */
  List<Column> columns() {
    return columns;
  }

  /** What is wrong with the headers. */
  List<Problem> problems() {
    return problems.list();
  }

  private void add(int index, String text, Location at) {
    Column column = column(index, text, at);
    if (column == null) {
      unknown(index, text, at);
      return;
    }
    Location first = taken.putIfAbsent(column.kind() + " " + column.name(), at);
    if (first != null) {
      problems.error(
          "duplicate-header",
          at,
          "the column `" + text + "` already stands at " + first.place() + unused());
    }
    columns.add(first == null ? column : refused(index, text, at));
  }

  private @Nullable Column column(int index, String text, Location at) {
    String id = text.toLowerCase(Locale.ROOT);
    String field = Texts.comparable(text).replace(' ', '_');
    if (FlatNames.FIELDS.contains(field)) {
      return new Column(index, Kind.FIELD, field, at);
    }
    if (field.equals(FlatNames.PROFILES)) {
      return new Column(index, Kind.PROFILES, field, at);
    }
    if (rubric.signals().indexOf(id) >= 0) {
      return new Column(index, Kind.FACT, id, at);
    }
    int list = rubric.signals().listIndexOf(id);
    if (list >= 0 && !rubric.signals().lists().get(list).isGrid()) {
      return new Column(index, Kind.LIST, id, at);
    }
    String criterion = after(FlatNames.RATING, id);
    if (criterion != null && rubric.criterion(criterion).isPresent()) {
      return new Column(index, Kind.RATING, criterion, at);
    }
    String fact = after(FlatNames.EVIDENCE_FOR, id);
    if (fact != null && FactNames.resolve(fact, rubric).isPresent()) {
      return new Column(index, Kind.EVIDENCE, fact, at);
    }
    List<String> labelled = labelled(text);
    return labelled.size() == 1 ? new Column(index, Kind.FACT, labelled.get(0), at) : null;
  }

  private static @Nullable String after(String prefix, String id) {
    return id.startsWith(prefix) ? id.substring(prefix.length()) : null;
  }

  private List<String> labelled(String text) {
    String label = Texts.comparable(text);
    return rubric.signals().all().stream()
        .filter(signal -> Texts.comparable(signal.label()).equals(label))
        .map(Signal::id)
        .toList();
  }

  private void unknown(int index, String text, Location at) {
    List<String> labelled = labelled(text);
    if (!labelled.isEmpty()) {
      problems.error(
          "ambiguous-header",
          at,
          "the label `" + text + "` is of several signals" + unused(),
          "write the id: one of `" + String.join("`, `", labelled) + "`");
      columns.add(refused(index, text, at));
      return;
    }
    String nearest = Nearest.to(text, known());
    if (nearest != null || LIKE_AN_ID.matcher(text).matches()) {
      problems.error(
          "unknown-signal",
          at,
          "unknown signal `" + text + "`" + unused(),
          nearest == null ? null : "did you mean `" + nearest + "`?");
      columns.add(refused(index, text, at));
      return;
    }
    problems.add(
        new Problem(
            Severity.WARNING,
            "unknown-column",
            at,
            "the column `" + Texts.shortened(text) + "` is not read",
            null,
            null));
  }

  private static Column refused(int index, String text, Location at) {
    return new Column(index, Kind.REFUSED, text, at);
  }

  private static String unused() {
    return "; rows with a value there are not used";
  }

  private List<String> known() {
    List<String> known = new ArrayList<>(FlatNames.FIELDS);
    known.add(FlatNames.PROFILES);
    for (Signal signal : rubric.signals().all()) {
      known.add(signal.id());
      known.add(signal.label());
    }
    rubric.signals().lists().stream().map(SignalList::id).forEach(known::add);
    for (Criterion criterion : rubric.criteria()) {
      known.add(FlatNames.RATING + criterion.id());
    }
    return known;
  }
}
