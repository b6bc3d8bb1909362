package dev.rubric.engine.reading;

import dev.rubric.engine.located.Fields;
import dev.rubric.engine.provenance.Problems;

/** The first key of a document, which says what it is. */
final class Formats {

  private Formats() {}

  static void check(Fields fields, String expected, Problems problems) {
    String format = fields.requiredText("format");
    if (!format.equals(expected) && !format.equals("?")) {
      problems.error(
          "unknown-format",
          fields.locationOf("format"),
          "format `" + format + "`, expected `" + expected + "`");
    }
  }
}
