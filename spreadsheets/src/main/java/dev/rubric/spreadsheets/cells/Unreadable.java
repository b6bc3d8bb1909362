package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a file unreadable as a whole: one problem a file. */
final class Unreadable {

  private Unreadable() {}

  /** A fault of the file. */
  static InvalidInputException file(
      String file, String code, String message, @Nullable String hint) {
    return at(new Location.InFile(file), code, message, hint);
  }

  /** A text whose characters cannot be told. */
  static InvalidInputException encoding(String file) {
    return file(
        file,
        "unknown-encoding",
        "the text is stored neither in UTF-8, UTF-16 nor Windows-1252",
        "save it as CSV in UTF-8");
  }

  /** A text with four bytes a character, which office programs do not write. */
  static InvalidInputException utf32(String file) {
    return file(
        file,
        "unknown-encoding",
        "the text is stored in UTF-32, which is not read",
        "save it as CSV in UTF-8");
  }

  /** A workbook that only a password opens. */
  static InvalidInputException encrypted(String file) {
    return file(
        file,
        "encrypted-workbook",
        "the workbook is protected by a password and cannot be opened",
        "save a copy without the password");
  }

  /** More than any workbook of a committee holds. */
  static InvalidInputException tooLarge(String file, String what) {
    return file(file, "workbook-too-large", "the workbook is too large: " + what, null);
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

  /** A fault at a place. */
  static InvalidInputException at(Location at, String code, String message, @Nullable String hint) {
    return new InvalidInputException(
        List.of(new Problem(Severity.ERROR, code, at, message, null, hint)));
  }
}
