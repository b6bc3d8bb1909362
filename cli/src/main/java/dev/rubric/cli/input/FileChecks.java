package dev.rubric.cli.input;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.RubricWorkbook;
import dev.rubric.spreadsheets.WorkbookKind;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import dev.rubric.spreadsheets.interchange.ForeignRubrics;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out what files hold, rubrics or scorecards, and everything that is wrong with them. */
public final class FileChecks {

  private final ScorecardFiles scorecards;
  private final RubricSource rubrics;

  @Inject
  FileChecks(ScorecardFiles scorecards, RubricSource rubrics) {
    this.scorecards = scorecards;
    this.rubrics = rubrics;
  }

  /**
   * Checks files, as they are asked for. A path at which no file is may be the id of a built-in
   * rubric.
   *
   * @param given what scorecards are checked against
   * @throws IOException if a folder cannot be listed
   */
  public Iterator<CheckedFile> check(List<Path> paths, GivenRubrics given) throws IOException {
    ScorecardReading reading = scorecards.reading(given);
    return InputFiles.of(paths, List.of()).stream().map(file -> check(file, reading)).iterator();
  }

  private CheckedFile check(InputFile file, ScorecardReading reading) {
    Path path = file.path();
    Optional<LoadedRubric> builtIn =
        Files.exists(path) ? Optional.empty() : rubrics.builtIn(path.toString());
    return builtIn
        .map(found -> new CheckedFile(path, words(found.rubric()), true, found.warnings()))
        .orElseGet(() -> checkFile(file, reading));
  }

  private static CheckedFile checkFile(InputFile file, ScorecardReading reading) {
    Path path = file.path();
    try {
      if (!Files.exists(path)) {
        Optional<RubricFile> part = RubricFile.of(path.toString());
        if (part.isPresent()) {
          return part(path, part.get());
        }
      }
      if (file.instead() != null) {
        return scorecards(path, reading.file(file));
      }
      if (FileKind.of(path) == FileKind.WORKBOOK && reading.isTable(file)) {
        return scorecards(path, reading.file(file));
      }
      Problems problems = new Problems();
      Optional<ForeignRubrics> foreign = new RubricFile(file, null).foreign(problems);
      if (foreign.isPresent()) {
        return rubrics(path, foreign.get(), problems);
      }
      if (TabularRubric.isIn(path) && !reading.isOfGivenRubric()) {
        Optional<TabularRubric> table = TabularRubric.read(file, null, problems);
        if (table.isPresent()) {
          return table(path, table.get(), problems);
        }
      }
      Optional<Node> rubric = rubricNode(path, problems);
      return rubric.isPresent()
          ? rubric(path, rubric.get(), problems)
          : scorecards(path, reading.file(new InputFile(path, file.name(), false)));
    } catch (InvalidInputException invalid) {
      return new CheckedFile(path, "nothing usable", false, invalid.problems());
    } catch (IOException | UncheckedIOException unreadable) {
      return scorecards(path, reading.file(file));
    }
  }

  /** One of several rubrics in a file. */
  private static CheckedFile part(Path path, RubricFile part) throws IOException {
    Problems problems = new Problems();
    Optional<TabularRubric> matrix = part.matrix(problems);
    if (matrix.isPresent()) {
      return table(path, matrix.get(), problems);
    }
    return part.read(problems)
        .map(node -> rubric(path, node, problems))
        .orElseGet(() -> new CheckedFile(path, "nothing usable", false, problems.list()));
  }

  private static CheckedFile table(Path path, TabularRubric table, Problems problems) {
    if (table.tree().isEmpty()) {
      return new CheckedFile(path, "nothing usable", false, problems.list());
    }
    CheckedFile rubric = rubric(path, table.tree().get(), problems);
    return new CheckedFile(
        path, rubric.holds(), rubric.isUsable(), rubric.problems(), table.matrix());
  }

  /** The values of a rubric, if the file says that it is one. */
  private static Optional<Node> rubricNode(Path path, Problems problems) throws IOException {
    return switch (FileKind.of(path)) {
      case WORKBOOK -> rubricWorkbook(path, problems);
      case DOCUMENT -> rubricDocument(path, problems);
      case LINES, OTHER -> Optional.empty();
    };
  }

  private static Optional<Node> rubricWorkbook(Path path, Problems problems) throws IOException {
    try (OpenWorkbook workbook = WorkbookReader.open(path, path.toString())) {
      return WorkbookKind.of(workbook) == WorkbookKind.RUBRIC
          ? RubricWorkbook.read(workbook.read(), problems)
          : Optional.empty();
    }
  }

  private static Optional<Node> rubricDocument(Path path, Problems problems) throws IOException {
    try (InputStream input = Files.newInputStream(path)) {
      return Optional.of(DocumentReader.read(input, path.toString(), problems))
          .filter(FileChecks::isRubric);
    }
  }

  private static boolean isRubric(Node node) {
    return node instanceof ObjectNode object
        && object.get("format").flatMap(Texts::of).filter(RubricReader.FORMAT::equals).isPresent();
  }

  private static CheckedFile rubric(Path path, Node node, Problems problems) {
    Optional<Rubric> rubric = RubricReader.read(node, problems);
    String holds = rubric.map(FileChecks::words).orElse("a rubric");
    boolean usable = rubric.isPresent() && !problems.hasErrors();
    return new CheckedFile(path, holds, usable, problems.list());
  }

  /** All rubrics of another tool's file. */
  private static CheckedFile rubrics(Path path, ForeignRubrics file, Problems problems) {
    List<Rubric> rubrics = file.rubrics(problems);
    String holds = rubrics.stream().map(FileChecks::words).collect(Collectors.joining("; "));
    boolean usable = !rubrics.isEmpty() && !problems.hasErrors();
    return new CheckedFile(path, holds + " (from " + file.tool() + ")", usable, problems.list());
  }

  private static String words(Rubric rubric) {
    return "rubric "
        + rubric.id()
        + " "
        + rubric.version()
        + ", "
        + rubric.criteria().size()
        + " criteria, "
        + rubric.flags().size()
        + " red flags, "
        + rubric.signals().all().size()
        + " signals";
  }

  private static CheckedFile scorecards(Path path, Iterator<ScorecardInput> inputs) {
    List<Problem> problems = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    while (inputs.hasNext()) {
      ScorecardInput input = inputs.next();
      problems.addAll(input.problems());
      input.scorecard().ifPresent(scorecard -> ids.add(scorecard.id()));
    }
    String holds = ids.size() == 1 ? "scorecard " + ids.get(0) : ids.size() + " scorecards";
    return new CheckedFile(path, Texts.shortened(holds), !ids.isEmpty(), problems);
  }
}
