package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as a workbook made for its rubric: one sheet for the header, one for the signals, one
 * for each list and grid, one for the ratings. Cells to be filled in are tinted and take only what
 * fits; all others are locked.
 */
public final class ScorecardWorkbook {

  private ScorecardWorkbook() {}

  /**
   * Writes the empty workbook for a rubric as .xlsx. The stream is left open.
   *
   * @param sha256 of the rubric's canonical document
   */
  public static void template(Rubric rubric, String sha256, OutputStream output)
      throws IOException {
    write(rubric, sha256, null, output);
  }

  /**
   * Writes the workbook with a scorecard filled in, which reads back as the same scorecard. The
   * stream is left open.
   *
   * @param sha256 of the rubric's canonical document
   */
  public static void write(
      Rubric rubric, String sha256, @Nullable Scorecard scorecard, OutputStream output)
      throws IOException {
    new EntryWorkbook(rubric, sha256, scorecard).write(output);
  }

  /**
   * Reads the values of a filled workbook in the shape of the JSON document. No rubric is needed:
   * the workbook names its own.
   *
   * @param problems receives what is wrong with the sheets; the meaning of values is not checked
   * @return empty when the workbook holds no scorecard, which is then reported
   */
  public static Optional<FilledWorkbook> read(WorkbookCells workbook, Problems problems) {
    return new EntryReader(workbook, problems).read();
  }
}
