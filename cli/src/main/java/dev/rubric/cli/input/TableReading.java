package dev.rubric.cli.input;

import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.WorkbookKind;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import dev.rubric.spreadsheets.flat.FlatBatch;
import dev.rubric.spreadsheets.flat.FlatRow;
import dev.rubric.spreadsheets.ratings.RatingTable;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the scorecards of tables: flat batches, and plain ratings by a rubric that is given. */
final class TableReading {

  private final ScorecardReading scorecards;
  private final RubricOfScorecard rubrics;
  private final @Nullable LoadedRubric only;

  TableReading(
      ScorecardReading scorecards, RubricOfScorecard rubrics, @Nullable LoadedRubric only) {
    this.scorecards = scorecards;
    this.rubrics = rubrics;
    this.only = only;
  }

  /** Whether a workbook holds such a table. */
  boolean isIn(InputFile file) throws IOException {
    try (OpenWorkbook workbook = WorkbookReader.open(file.path(), file.name())) {
      return WorkbookKind.of(workbook) == WorkbookKind.OTHER
          && (FlatBatch.isIn(workbook, rubric()) || ratings(workbook).isPresent());
    }
  }

  /** The scorecards of a batch, which closes its workbook at its end; empty when it is none. */
  Optional<Iterator<ScorecardInput>> batch(OpenWorkbook workbook, InputFile file)
      throws IOException {
    return FlatBatch.of(workbook, file.path(), rubric()).map(batch -> new FlatInputs(batch, this));
  }

  /** The scorecards of a table of ratings; none are in a part of a batch; empty when it is none. */
  Optional<Iterator<ScorecardInput>> plain(OpenWorkbook workbook, InputFile file)
      throws IOException {
    Optional<RatingTable> ratings = ratings(workbook);
    if (ratings.isPresent() && only != null) {
      return Optional.of(rated(ratings.get(), only));
    }
    return FlatBatch.isPart(workbook, file.path())
        ? Optional.of(Collections.emptyIterator())
        : Optional.empty();
  }

  /** The scorecard of a row of a batch, after what is wrong with the headers. */
  List<ScorecardInput> row(FlatBatch batch, FlatRow row) {
    Problems problems = new Problems();
    LoadedRubric rubric = rubrics.find(row.named(), problems);
    if (rubric == null) {
      return List.of(ScorecardInput.unusable(problems.list()));
    }
    List<Problem> headers = batch.learn(rubric.rubric());
    ScorecardInput input =
        row.read(rubric.rubric(), problems)
            .map(node -> scorecards.checked(node, rubric, problems))
            .orElseGet(() -> ScorecardInput.refused(problems.list()));
    return headers.isEmpty() ? List.of(input) : List.of(ScorecardInput.remark(headers), input);
  }

  /** A table of ratings does not say by which rubric it is. */
  private Optional<RatingTable> ratings(OpenWorkbook workbook) throws IOException {
    return only == null ? Optional.empty() : RatingTable.of(workbook.read(), only.rubric());
  }

  private Iterator<ScorecardInput> rated(RatingTable table, LoadedRubric rubric) {
    Iterator<ScorecardInput> remarks = List.of(ScorecardInput.unusable(table.remarks())).iterator();
    Iterator<ScorecardInput> cards =
        table.cards().stream()
            .map(
                card -> {
                  Problems problems = new Problems();
                  problems.addAll(card.problems());
                  return scorecards.checked(card.tree(), rubric, problems);
                })
            .iterator();
    return new Concatenated<>(List.of(remarks, cards).iterator(), part -> part);
  }

  private @Nullable Rubric rubric() {
    return only == null ? null : only.rubric();
  }
}
