package dev.rubric.engine;

import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** What a writer of documents writes, as text. */
final class Written {

  private Written() {}

  static String rubric(Rubric rubric, BiConsumer<Rubric, OutputStream> writer) {
    return text(rubric, writer);
  }

  static String scorecard(Scorecard scorecard, BiConsumer<Scorecard, OutputStream> writer) {
    return text(scorecard, writer);
  }

  private static <T> String text(T document, BiConsumer<T, OutputStream> writer) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    writer.accept(document, output);
    return output.toString(StandardCharsets.UTF_8);
  }
}
