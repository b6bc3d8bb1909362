package dev.rubric.rules;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.rubric.Rubric;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Rubrics as the documents that they are exported to. */
final class Exported {

  private Exported() {}

  /** The JSON document of a rubric. */
  static String json(Rubric rubric) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Documents.writeJson(rubric, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
