package dev.rubric.engine.reading;

import dev.rubric.engine.located.Fields;
import dev.rubric.engine.provenance.Problems;

/** The first key of a document, which says what it is. */
final class Formats {

  private Formats() {}

  static void check(Fields fields, String expected, Problems problems) {
    int before = problems.list().size();
    String format = fields.requiredText("format");
    if (problems.list().size() == before && !format.equals(expected)) {
      problems.error(
          "unknown-format",
          fields.locationOf("format"),
          "format `" + format + "`, expected `" + expected + "`");
    }
  }
}
