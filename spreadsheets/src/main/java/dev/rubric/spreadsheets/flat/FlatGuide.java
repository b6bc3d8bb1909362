package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Value;
import dev.rubric.spreadsheets.TablesWorkbook.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of a template that says what each column is for. */
final class FlatGuide {

  private final FlatTable table;

  private FlatGuide(FlatTable table) {
    this.table = table;
  }

  static void write(Rubric rubric, FlatTarget target) throws IOException {
    List<Column> columns =
        List.of(
            Column.of("Column", 40),
            Column.of("What it is", 50),
            Column.of("Expected", 30),
            Column.of("How to observe it", 80));
    new FlatGuide(target.table("Guide", "guide", columns)).write(rubric);
  }

  private void write(Rubric rubric) throws IOException {
    row("id", "Names the scorecard; blank: the file and the row", "", "");
    row("candidate", "Whom the scorecard is about", "required", "");
    row("date", "The day of the interview", "such as 2026-03-09", "");
    row(FlatNames.PROFILES, "Ids of profiles, one a line or separated by semicolons", "", "");
    for (Signal signal : rubric.signals().all()) {
      signal(signal.id(), signal);
    }
    for (SignalList list : FlatColumns.lists(rubric)) {
      row(
          list.id(),
          "How many rows of “" + list.label() + "” stand on the sheet of that name; 0: none",
          "blank: as many as stand there, or not assessed",
          "");
      for (Signal column : list.columns()) {
        signal(list.label() + ": " + column.id(), column);
      }
    }
    for (Criterion criterion : rubric.criteria()) {
      row(FlatNames.RATING + criterion.id(), criterion.title(), "a level", "");
    }
    row(
        FlatNames.EVIDENCE_FOR + "…",
        "What was said or seen, for any column; more of these can be added",
        "a text",
        "");
  }

  private void signal(String name, Signal signal) throws IOException {
    String ask = signal.ask() == null ? "" : signal.ask();
    row(name, signal.label(), signal.type().expectation(), ask);
  }

  private void row(String... texts) throws IOException {
    List<@Nullable Value> row = new ArrayList<>();
    for (String text : texts) {
      row.add(FlatColumns.text(text));
    }
    table.row(row);
  }
}
