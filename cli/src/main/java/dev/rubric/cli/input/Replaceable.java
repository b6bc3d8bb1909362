package dev.rubric.cli.input;

import dev.rubric.engine.document.JsonLines;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.spreadsheets.WorkbookKind;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what a run may replace in a folder that it reads from scorecards and all else there. */
final class Replaceable {

  private Replaceable() {}

  /** Whether a file holds results of an earlier run of ours, or nothing. */
  static boolean is(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return true;
    }
    try {
      return switch (FileKind.of(file)) {
        case WORKBOOK -> isResults(file);
        case LINES -> isEvaluations(file);
        case DOCUMENT, OTHER -> false;
      };
    } catch (InvalidInputException damaged) {
      return false;
    }
  }

  private static boolean isResults(Path file) throws IOException {
    try (OpenWorkbook workbook = WorkbookReader.open(file, file.toString())) {
      return WorkbookKind.of(workbook) == WorkbookKind.RESULTS;
    }
  }

  private static boolean isEvaluations(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      JsonLines lines = new JsonLines(input, file.toString());
      return lines.hasNext()
          && lines
              .next()
              .node()
              .map(ScorecardReading::format)
              .filter(ScorecardReading.EVALUATION::equals)
              .isPresent();
    }
  }
}
