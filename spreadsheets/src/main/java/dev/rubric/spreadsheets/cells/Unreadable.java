package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a workbook unreadable as a whole: one problem a file. */
final class Unreadable {

  private Unreadable() {}

  /** A fault of the file. */
  static InvalidInputException file(
      String file, String code, String message, @Nullable String hint) {
    return at(new Location.InFile(file), code, message, hint);
  }

  /** Damage within the file. */
  static InvalidInputException broken(String file, String what) {
    return file(
        file,
        "broken-workbook",
        "the workbook is damaged: " + what,
        "open it in a spreadsheet program and save it again, or ask for a fresh copy");
  }

  /** Damage that belongs to a place in a sheet. */
  static InvalidInputException broken(Location at, String what) {
    return at(at, "broken-workbook", "the workbook is damaged: " + what, null);
  }

  private static InvalidInputException at(
      Location at, String code, String message, @Nullable String hint) {
    return new InvalidInputException(
        List.of(new Problem(Severity.ERROR, code, at, message, null, hint)));
  }
}
