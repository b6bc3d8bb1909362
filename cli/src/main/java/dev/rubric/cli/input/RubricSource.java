package dev.rubric.cli.input;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.rules.BuiltInRubrics;
import dev.rubric.spreadsheets.RubricWorkbook;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * A rubric by id or file.
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
    Path path = Path.of(idOrFile);
    if (!Files.exists(path)) {
      throw new UsageException(
          "no built-in rubric and no file is called `" + idOrFile + "`",
          Nearest.hint(idOrFile, builtIn.ids()));
    }
    return load(new InputFile(path, path.toString(), false));
  }

  /**
   * The rubric of a file.
   *
   * @throws InvalidInputException if the file holds no valid rubric
   * @throws IOException if the file cannot be read
   */
  public LoadedRubric load(InputFile file) throws IOException {
    Problems problems = new Problems();
    Optional<Rubric> rubric =
        read(file, problems).flatMap(node -> RubricReader.read(node, problems));
    if (rubric.isEmpty() || problems.hasErrors()) {
      throw new InvalidInputException(problems.list());
    }
    return LoadedRubric.of(rubric.get(), problems.list(), file);
  }

  private static Optional<Node> read(InputFile file, Problems problems) throws IOException {
    if (FileKind.of(file.path()) == FileKind.WORKBOOK) {
      return RubricWorkbook.read(file.path(), file.name(), problems);
    }
    try (InputStream input = Files.newInputStream(file.path())) {
      return Optional.of(DocumentReader.read(input, file.name(), problems));
    }
  }
}
