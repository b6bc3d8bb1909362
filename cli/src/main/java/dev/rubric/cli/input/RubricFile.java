package dev.rubric.cli.input;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.RubricWorkbook;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import dev.rubric.spreadsheets.interchange.ForeignRubrics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a rubric, of ours or of another tool.
 *
 * @param title which of the rubrics in it, as in {@code file.csv#Essay}; null for the only one
 */
record RubricFile(InputFile file, @Nullable String title) {

  /** The file that a text names, if there is one; a file goes before a part of a file. */
  static Optional<RubricFile> of(String text) {
    Optional<RubricFile> whole = existing(text).map(file -> new RubricFile(file, null));
    int part = text.lastIndexOf('#');
    return whole.isPresent() || part < 1
        ? whole
        : existing(text.substring(0, part))
            .map(file -> new RubricFile(file, text.substring(part + 1)));
  }

  private static Optional<InputFile> existing(String text) {
    try {
      return Optional.of(Path.of(text))
          .filter(Files::exists)
          .map(path -> new InputFile(path, path.toString(), false));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /**
   * The values of the rubric, in the shape of our document.
   *
   * @return empty when there is none, which is reported
   * @throws InvalidInputException if the file is damaged
   * @throws UsageException if a part is named of a file that has none
   */
  Optional<Node> read(Problems problems) throws IOException {
    Optional<ForeignRubrics> foreign = ForeignRubrics.of(file.path(), file.name(), problems);
    if (foreign.isPresent()) {
      return foreign.get().tree(title, problems);
    }
    return TabularRubric.isIn(file.path()) ? table(problems) : ofDocument(problems);
  }

  private Optional<Node> ofDocument(Problems problems) throws IOException {
    Node document = document(problems);
    Optional<ForeignRubrics> foreign = ForeignRubrics.of(document, problems);
    return foreign.isPresent() ? foreign.get().tree(title, problems) : whole(Optional.of(document));
  }

  private Optional<Node> table(Problems problems) throws IOException {
    Optional<TabularRubric> found = TabularRubric.read(file, title, problems);
    if (found.isEmpty()) {
      return whole(RubricWorkbook.read(WorkbookReader.read(file.path(), file.name()), problems));
    }
    found.get().warnOfReading(new Location.InFile(file.name()), problems);
    return found.get().isWhole() ? whole(found.get().tree()) : found.get().tree();
  }

  /** What was understood of a plain matrix, if the file is one. */
  Optional<TabularRubric> matrix(Problems problems) throws IOException {
    return foreign(new Problems()).isEmpty() && TabularRubric.isIn(file.path())
        ? TabularRubric.read(file, title, problems).filter(found -> !found.isWhole())
        : Optional.empty();
  }

  /** The rubrics of another tool that the file holds, if it does. */
  Optional<ForeignRubrics> foreign(Problems problems) throws IOException {
    return switch (FileKind.of(file.path())) {
      case DOCUMENT -> ForeignRubrics.of(document(problems), problems);
      case WORKBOOK, OTHER -> ForeignRubrics.of(file.path(), file.name(), problems);
      case LINES -> Optional.empty();
    };
  }

  private Node document(Problems problems) throws IOException {
    try (InputStream input = Files.newInputStream(file.path())) {
      return DocumentReader.read(input, file.name(), problems);
    }
  }

  private Optional<Node> whole(Optional<Node> rubric) {
    if (title != null) {
      throw new UsageException(
          "`" + file.name() + "` holds one rubric, so it has no `" + title + "`",
          "name the file alone");
    }
    return rubric;
  }
}
