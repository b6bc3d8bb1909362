package dev.rubric.spreadsheets;

import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Section;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The signals by section, a row each. */
final class SignalEntries {

  static final String NAME = "Signals";
  private static final int COLUMNS = 6;

  private final Signals signals;
  private final SheetWriter sheet;
  private final Choices choices;
  private int row = 1;

  private SignalEntries(Signals signals, SheetWriter sheet, Choices choices) {
    this.signals = signals;
    this.sheet = sheet;
    this.choices = choices;
  }

  /** Writes the sheet, and takes the evidence that it shows out of the map. */
  static void write(
      Signals signals,
      @Nullable Scorecard scorecard,
      Map<String, Note> evidence,
      SheetWriter sheet,
      Choices choices) {
    sheet.widths(38, 16, 27, 42, 64, 34);
    sheet.headers(0, 1, "Signal", "Value", "Expected", "Evidence", "How to observe it", "Id");
    SignalEntries entries = new SignalEntries(signals, sheet, choices);
    bySection(signals)
        .forEach(
            (section, members) -> {
              entries.section(section);
              members.forEach(signal -> entries.signal(signal, scorecard, evidence));
            });
    sheet.print(COLUMNS - 1);
  }

  /** The sections in the rubric's order, each with its signals. */
  private static Map<String, List<Signal>> bySection(Signals signals) {
    Map<String, List<Signal>> sections = new LinkedHashMap<>();
    signals.sections().forEach(section -> sections.put(section.id(), new ArrayList<>()));
    for (Signal signal : signals.declared()) {
      sections.computeIfAbsent(signal.section(), id -> new ArrayList<>()).add(signal);
    }
    sections.values().removeIf(List::isEmpty);
    return sections;
  }

  private void section(String id) {
    Section section = signals.section(id).orElse(null);
    sheet.text(row, 0, section == null ? id : section.title(), Look.SECTION);
    if (section != null && section.assessedBy() != null) {
      Signal by = signals.all().get(signals.indexOf(section.assessedBy()));
      sheet.text(
          row, 3, "Counts as assessed where “" + by.label() + "” is filled in.", Look.SECTION_NOTE);
    }
    sheet.text(row, 4, section == null ? null : section.note(), Look.SECTION_NOTE);
    sheet.fill(row, 0, COLUMNS - 1, Look.SECTION);
    row++;
  }

  private void signal(Signal signal, @Nullable Scorecard scorecard, Map<String, Note> evidence) {
    Observation fact = scorecard == null ? null : scorecard.facts().get(signal.id());
    Note note = evidence.remove(signal.id());
    sheet.text(row, 0, signal.label(), Look.TEXT);
    EntryCells.write(sheet, row, 1, signal.type(), fact == null ? null : fact.value());
    sheet.text(row, 2, Choices.expected(signal), Look.FAINT);
    sheet.text(row, 3, note == null ? null : note.text(), Look.ENTRY);
    sheet.text(row, 4, EntryCells.guidance(signal), Look.TEXT);
    sheet.text(row, 5, signal.id(), Look.FAINT);
    choices.guard(sheet.sheet(), EntryCells.column(row, row, 1), signal.type());
    row++;
  }
}
