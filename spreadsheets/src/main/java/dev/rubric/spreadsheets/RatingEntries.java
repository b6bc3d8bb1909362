package dev.rubric.spreadsheets;

import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The levels that the interviewer chooses, with their anchors in sight. */
final class RatingEntries {

  static final String NAME = "Ratings";

  private RatingEntries() {}

  /** Whether anything is rated. */
  static boolean isNeeded(Rubric rubric, @Nullable Scorecard scorecard) {
    return !criteria(rubric, scorecard).isEmpty();
  }

  private static List<Criterion> criteria(Rubric rubric, @Nullable Scorecard scorecard) {
    return rubric.criteria().stream()
        .filter(
            criterion ->
                criterion.mode() != Mode.DERIVED
                    || (scorecard != null && scorecard.ratings().containsKey(criterion.id())))
        .toList();
  }

  /** Writes the sheet, and takes the evidence that it shows out of the map. */
  static void write(
      Rubric rubric,
      @Nullable Scorecard scorecard,
      Map<String, Note> evidence,
      SheetWriter sheet,
      Choices choices) {
    int levels = rubric.scale().size();
    List<String> headers = new ArrayList<>(List.of("Criterion", "Rating", "Evidence"));
    rubric.scale().forEach(level -> headers.add(LevelColumns.header(level)));
    headers.add("Id");
    sheet.widths(28, 18, 42);
    for (int i = 0; i < levels; i++) {
      sheet.width(3 + i, 36);
    }
    sheet.width(3 + levels, 26);
    sheet.headers(0, 1, headers.toArray(String[]::new));
    int row = 1;
    for (Criterion criterion : criteria(rubric, scorecard)) {
      Note rating = scorecard == null ? null : scorecard.ratings().get(criterion.id());
      Note note = evidence.remove("rating/" + criterion.id());
      sheet.text(row, 0, criterion.title(), Look.TEXT);
      sheet.text(row, 1, rating == null ? null : rating.text(), Look.ENTRY);
      sheet.text(row, 2, note == null ? null : note.text(), Look.ENTRY);
      anchors(rubric, criterion, row, sheet);
      sheet.text(row, 3 + levels, criterion.id(), Look.FAINT);
      choices.offer(
          sheet.sheet(),
          EntryCells.column(row, row, 1),
          criterion.levels().stream().map(Level::name).toList());
      row++;
    }
    sheet.print(3 + levels);
  }

  private static void anchors(Rubric rubric, Criterion criterion, int row, SheetWriter sheet) {
    int levels = rubric.scale().size();
    for (int i = 0; i < levels; i++) {
      int level = criterion.levelIndex(rubric.scale().get(i).name());
      String anchor = level < 0 ? null : criterion.levels().get(level).anchor();
      sheet.level(row, 3 + i, anchor, i, levels);
    }
  }
}
