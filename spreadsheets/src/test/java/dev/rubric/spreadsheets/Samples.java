package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Rubrics and their documents, for tests. */
public final class Samples {

  private Samples() {}

  /** A rubric that uses every feature of the format. */
  public static Rubric everyFeature() throws IOException {
    String name = "every-feature.yaml";
    try (InputStream input = Objects.requireNonNull(Samples.class.getResourceAsStream(name))) {
      Problems problems = new Problems();
      return rubric(DocumentReader.read(input, name, problems), problems);
    }
  }

  /** The rubric of a tree in which nothing may be wrong. */
  static Rubric rubric(Node tree, Problems problems) {
    Rubric rubric = RubricReader.read(tree, problems).orElse(null);
    assertThat(problems.list()).isEmpty();
    return Objects.requireNonNull(rubric);
  }

  /** The document of a rubric. */
  public static String document(Rubric rubric) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Documents.writeJson(rubric, output);
    return output.toString(StandardCharsets.UTF_8);
  }

  /** The document of a scorecard. */
  public static String document(Scorecard scorecard) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Documents.writeJson(scorecard, output);
    return output.toString(StandardCharsets.UTF_8);
  }
}
