package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of ratings by a known rubric, of whatever layout. */
public final class RatingTable {

  private final Rubric rubric;
  private final Sight sight;
  private final Layout layout;
  private final List<Problem> guessed;

  private RatingTable(WorkbookCells workbook, Rubric rubric, Sight sight, Layout layout) {
    this.guessed = workbook.warnings();
    this.rubric = rubric;
    this.sight = sight;
    this.layout = layout;
  }

  /** The table of a workbook that has most ratings; empty when none has any. */
  public static Optional<RatingTable> of(WorkbookCells workbook, Rubric rubric) {
    return workbook.sheets().stream()
        .flatMap(sheet -> read(workbook, sheet, rubric).stream())
        .max(Comparator.comparingLong(table -> table.layout.ratings()));
  }

  private static Optional<RatingTable> read(
      WorkbookCells workbook, SheetCells sheet, Rubric rubric) {
    Sight sight = new Sight(sheet, new CriterionNames(rubric), new LevelWords(rubric));
    return Stream.of(Listed.read(sight), Across.read(sight), Down.read(sight))
        .flatMap(Optional::stream)
        .max(Comparator.comparingLong(Layout::ratings))
        .map(layout -> new RatingTable(workbook, rubric, sight, layout));
  }

  /** The scorecards, in the order in which they first appear. */
  public List<RatedCard> cards() {
    Map<List<Object>, CardBuilder> cards = new LinkedHashMap<>();
    for (Mark mark : layout.marks()) {
      cards.computeIfAbsent(key(mark), any -> new CardBuilder(sight, mark)).add(mark);
    }
    Map<String, Integer> unsigned = new LinkedHashMap<>();
    List<RatedCard> built = new ArrayList<>();
    cards.forEach(
        (key, card) -> {
          int number =
              key.get(1).equals("")
                  ? unsigned.merge(String.valueOf(key.get(0)), 1, Integer::sum)
                  : 1;
          built.add(card.card(rubric, number));
        });
    return built;
  }

  private static List<Object> key(Mark mark) {
    String rater = mark.rater() == null ? "" : Texts.comparable(mark.rater());
    return List.of(Texts.comparable(mark.subject()), rater, mark.entry());
  }

  /** How the table was read, and what of it was not. */
  public List<Problem> remarks() {
    Problems remarks = new Problems();
    remarks.addAll(guessed);
    remarks.warning(
        "read-as-ratings",
        layout.header(),
        "read as a table of ratings, " + layout.words() + ": " + layout.ratings() + " ratings");
    remarks.addAll(layout.problems());
    layout.marks().stream()
        .map(Mark::criterion)
        .filter(criterion -> criterion.mode() == Mode.DERIVED)
        .map(Criterion::id)
        .distinct()
        .forEach(
            id ->
                remarks.warning(
                    "rating-of-derived",
                    layout.header(),
                    "ratings of `"
                        + id
                        + "` are kept and count for nothing: its level follows"
                        + " from signals"));
    unsigned()
        .forEach(
            (subject, number) -> {
              if (number > 1) {
                remarks.warning(
                    "unnamed-raters",
                    layout.header(),
                    "`"
                        + subject
                        + "` is rated "
                        + number
                        + " times by nobody named: taken as that many scorecards");
              }
            });
    return remarks.list();
  }

  /** How many scorecards of each subject name no rater. */
  private Map<String, Long> unsigned() {
    return layout.marks().stream()
        .filter(mark -> mark.rater() == null)
        .map(mark -> List.of(Texts.collapse(mark.subject()), mark.entry()))
        .distinct()
        .collect(
            Collectors.groupingBy(
                key -> String.valueOf(key.get(0)), LinkedHashMap::new, Collectors.counting()));
  }
}
