package dev.rubric.cli.input;

import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.rules.BuiltInRubrics;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds rubrics: built-in ones by id, others by file. */
public final class RubricSource {

  private final BuiltInRubrics builtIn;
  private final Map<String, Optional<LoadedRubric>> loaded = new HashMap<>();

  @Inject
  RubricSource(BuiltInRubrics builtIn) {
    this.builtIn = builtIn;
  }

  /** The ids of the built-in rubrics. */
  public List<String> builtInIds() {
    return builtIn.ids();
  }

  /** A built-in rubric, read once. */
  public Optional<LoadedRubric> builtIn(String id) {
    return loaded.computeIfAbsent(
        id, any -> builtIn.find(id).map(rubric -> LoadedRubric.of(rubric, List.of(), null)));
  }

  /**
   * A rubric by id or file; {@code file.csv#Title} is one of several in a file.
   *
   * @throws UsageException if there is neither
   * @throws InvalidInputException if the file holds no valid rubric
   * @throws IOException if the file cannot be read
   */
  public LoadedRubric load(String idOrFile) throws IOException {
    Optional<LoadedRubric> found = builtIn(idOrFile);
    if (found.isPresent()) {
      return found.get();
    }
    RubricFile file =
        RubricFile.of(idOrFile)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no built-in rubric and no file is called `" + idOrFile + "`",
                        Nearest.hint(idOrFile, builtIn.ids())));
    return load(file);
  }

  /**
   * The rubric of a file.
   *
   * @param title of one of several; null for the only one
   * @throws InvalidInputException if the file holds no such rubric, or no valid one
   * @throws IOException if the file cannot be read
   */
  public LoadedRubric load(InputFile file, @Nullable String title) throws IOException {
    return load(new RubricFile(file, title));
  }

  private static LoadedRubric load(RubricFile file) throws IOException {
    file.file().requireFile();
    Problems problems = new Problems();
    Optional<Rubric> rubric =
        file.read(problems).flatMap(node -> RubricReader.read(node, problems));
    if (rubric.isEmpty() || problems.hasErrors()) {
      throw new InvalidInputException(problems.list());
    }
    return LoadedRubric.of(rubric.get(), problems.list(), file.file());
  }
}
