package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Header;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType;
import dev.rubric.spreadsheets.ListedTexts;
import dev.rubric.spreadsheets.TablesWorkbook.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the table of scorecards, and what a scorecard has in each. */
final class FlatColumns {

  private static final ValueType NUMBER = new ValueType.NumberType(null, BigDecimal.ZERO, null);

  private final List<Column> columns = new ArrayList<>();
  private final List<Function<Scorecard, @Nullable Value>> values = new ArrayList<>();

  /**
   * The columns for a rubric.
   *
   * @param all whether criteria whose ratings count for nothing have a column too
   */
  FlatColumns(Rubric rubric, boolean all) {
    header(rubric);
    for (Signal signal : rubric.signals().all()) {
      add(column(signal), card -> observed(card.facts().get(signal.id())));
    }
    for (SignalList list : lists(rubric)) {
      add(
          new Column(list.id(), NUMBER, List.of(), width(list.id())),
          card -> count(card.lists().get(list.id())));
    }
    for (Criterion criterion : rubric.criteria()) {
      if (all || criterion.mode() != Mode.DERIVED) {
        rating(criterion);
      }
    }
  }

  /** The lists that have a table of their own. */
  static List<SignalList> lists(Rubric rubric) {
    return rubric.signals().lists().stream().filter(list -> !list.isGrid()).toList();
  }

  /** The column of a signal, or of a column of a list. */
  static Column column(Signal signal) {
    return new Column(signal.id(), signal.type(), List.of(), width(signal.id()));
  }

  /** What was recorded, or nothing. */
  static @Nullable Value observed(@Nullable Observation observation) {
    return observation == null ? null : observation.value();
  }

  static @Nullable Value text(@Nullable String text) {
    return text == null || text.isEmpty() ? null : new Value.Words(text);
  }

  List<Column> columns() {
    return columns;
  }

  /** What a scorecard has in each column. */
  List<@Nullable Value> row(Scorecard scorecard) {
    List<@Nullable Value> row = new ArrayList<>();
    values.forEach(value -> row.add(value.apply(scorecard)));
    return row;
  }

  /** A row in which nothing but the rubric is filled in. */
  List<@Nullable Value> blank(Rubric rubric) {
    List<@Nullable Value> row = new ArrayList<>();
    for (Column column : columns) {
      boolean isRubric = column.header().equals(FlatNames.RUBRIC);
      boolean isVersion = column.header().equals(FlatNames.VERSION);
      row.add(isRubric ? text(rubric.id()) : isVersion ? text(rubric.version()) : null);
    }
    return row;
  }

  private void header(Rubric rubric) {
    for (String field : FlatNames.FIELDS) {
      int width = field.equals(FlatNames.RUBRIC) ? width(rubric.id()) : Math.max(16, width(field));
      add(Column.of(field, width), card -> text(field(field, card.header())));
    }
    if (!rubric.profiles().isEmpty()) {
      add(Column.of(FlatNames.PROFILES, 24), card -> text(ListedTexts.join(card.profiles())));
    }
  }

  private static @Nullable String field(String field, Header header) {
    return switch (field) {
      case "id" -> header.id();
      case "candidate" -> header.candidate();
      case "interviewer" -> header.interviewer();
      case "interviewer_role" -> header.interviewerRole();
      case "date" -> header.date();
      case FlatNames.RUBRIC -> header.rubric();
      case FlatNames.VERSION -> header.rubricVersion();
      default -> throw new IllegalArgumentException("no field `" + field + "`");
    };
  }

  private void rating(Criterion criterion) {
    String id = FlatNames.RATING + criterion.id();
    List<String> levels = criterion.levels().stream().map(Level::name).toList();
    add(new Column(id, null, levels, width(id)), card -> note(card.ratings().get(criterion.id())));
    add(Column.of(FlatNames.EVIDENCE_FOR + id, 40), card -> note(card.evidence().get(id)));
  }

  private static @Nullable Value note(@Nullable Note note) {
    return note == null ? null : text(note.text());
  }

  private static @Nullable Value count(@Nullable Rows rows) {
    return rows == null ? null : new Value.Quantity(BigDecimal.valueOf(rows.rows().size()));
  }

  private void add(Column column, Function<Scorecard, @Nullable Value> value) {
    columns.add(column);
    values.add(value);
  }

  private static int width(String header) {
    return Math.max(12, Math.min(40, header.length() + 4));
  }
}
