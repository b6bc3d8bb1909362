package dev.rubric.rules;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Rubric;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rubrics that ship with the product: documents beside this class, read when asked for. */
public final class BuiltInRubrics {

  private static final List<String> IDS =
      List.of(
          "ml-system-design-framework",
          "ml-system-design-levels",
          "ml-coding-screen",
          "ml-knowledge",
          "recruiter-screen",
          "product-team-signals",
          "platform-team-signals",
          "role-alignment",
          "ml-hiring-loop",
          "ml-team-structure");

  /** The catalog; rubrics are read when they are asked for. */
  @Inject
  public BuiltInRubrics() {}

  /** The ids of all built-in rubrics, in the order of the catalog. */
  public List<String> ids() {
    return IDS;
  }

  /**
   * The built-in rubric of that id.
   *
   * @return empty when there is none
   */
  public Optional<Rubric> find(String id) {
    return IDS.contains(id) ? Optional.of(read(id + ".yaml")) : Optional.empty();
  }

  private static Rubric read(String resource) {
    Problems problems = new Problems();
    try (InputStream input = BuiltInRubrics.class.getResourceAsStream(resource)) {
      if (input == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      Node document = DocumentReader.read(input, "built-in/" + resource, problems);
      Optional<Rubric> rubric = RubricReader.read(document, problems);
      return rubric.orElseThrow(() -> broken(resource, problems));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static IllegalStateException broken(String resource, Problems problems) {
    return new IllegalStateException(
        resource
            + " is not valid:\n"
            + problems.list().stream().map(Problem::describe).collect(Collectors.joining("\n")));
  }
}
