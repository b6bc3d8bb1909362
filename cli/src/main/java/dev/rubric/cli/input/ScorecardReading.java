package dev.rubric.cli.input;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.document.JsonLines;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.FilledWorkbook;
import dev.rubric.spreadsheets.ScorecardWorkbook;
import dev.rubric.spreadsheets.WorkbookKind;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import dev.rubric.spreadsheets.interchange.Export;
import dev.rubric.spreadsheets.interchange.ExportReader;
import dev.rubric.spreadsheets.interchange.ExportReader.Exported;
import dev.rubric.spreadsheets.interchange.ForeignRubrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over files that hold scorecards. Ids are unique among all that it reads. */
final class ScorecardReading {

  /** What each line of results in {@code .jsonl} says that it is. */
  static final String EVALUATION = "evaluation/1";

  /** Documents of ours that a folder may hold beside scorecards. */
  private static final Set<String> OTHER_FORMATS = Set.of("rubric/1", EVALUATION);

  /** A folder may hold tables of anything. */
  private static final Pattern OTHER_TABLES = Pattern.compile("(?i).*\\.(?:csv|tsv|ods)");

  private final RubricOfScorecard rubrics;
  private final boolean isOfGivenRubric;
  private final @Nullable ExportReader exports;
  private final TableReading tables;
  private final Map<String, Location> ids = new HashMap<>();

  ScorecardReading(RubricSource builtIn, GivenRubrics given) {
    this.rubrics = new RubricOfScorecard(builtIn, given);
    this.isOfGivenRubric = !given.list().isEmpty();
    LoadedRubric only = given.only();
    this.tables = new TableReading(this, rubrics, only);
    this.exports = only == null ? null : new ExportReader(only.rubric(), only.ratings());
  }

  /** Whether a workbook holds a table of scorecards. */
  boolean isTable(InputFile file) throws IOException {
    return tables.isIn(file);
  }

  /** Whether rubrics for the scorecards are given. */
  boolean isOfGivenRubric() {
    return isOfGivenRubric;
  }

  /** The scorecards of a file; a file that cannot be read is one input with a problem. */
  Iterator<ScorecardInput> file(InputFile file) {
    try {
      return scorecards(file);
    } catch (InvalidInputException invalid) {
      return one(ScorecardInput.unusable(invalid.problems()));
    } catch (NoSuchFileException missing) {
      return one(fault(file, "missing-file", "no such file or folder"));
    } catch (AccessDeniedException denied) {
      return one(fault(file, "unreadable-file", "cannot be read: permission denied"));
    } catch (IOException unreadable) {
      return one(fault(file, "unreadable-file", "cannot be read: " + unreadable.getMessage()));
    } catch (UncheckedIOException unreadable) {
      String why = String.valueOf(unreadable.getCause());
      return one(fault(file, "unreadable-file", "cannot be read: " + why));
    }
  }

  private Iterator<ScorecardInput> scorecards(InputFile file) throws IOException {
    String instead = file.instead();
    if (instead != null && file.found()) {
      return one(passedOver(new Location.InFile(file.name()), instead));
    }
    file.requireFile();
    return switch (FileKind.of(file.path())) {
      case LINES -> lines(file);
      case DOCUMENT -> document(file);
      case WORKBOOK -> workbook(file);
      case OTHER ->
          one(
              fault(
                  file,
                  "unknown-kind",
                  "not a kind of file that holds scorecards, expected .xlsx, .xls, .ods, .csv,"
                      + " .json, .yaml or .jsonl"));
    };
  }

  private Iterator<ScorecardInput> document(InputFile file) throws IOException {
    Problems problems = new Problems();
    String name = file.name();
    try (InputStream input = Files.newInputStream(file.path())) {
      Node node = DocumentReader.read(input, name, problems);
      if (file.found() && OTHER_FORMATS.contains(format(node))) {
        return one(passedOver(node.location(), noScorecardBut(format(node))));
      }
      return file.found() && ForeignRubrics.of(node, new Problems()).isPresent()
          ? one(passedOver(node.location(), noScorecardBut("rubric")))
          : documents(node, problems);
    }
  }

  /** The scorecard of a document of ours, or all of an export. */
  private Iterator<ScorecardInput> documents(Node node, Problems problems) {
    Optional<Export> export = Export.of(node);
    return export.isPresent()
        ? exported(export.get(), node, problems)
        : one(scorecard(node, problems, rubric -> {}));
  }

  private Iterator<ScorecardInput> exported(Export export, Node node, Problems problems) {
    if (exports == null) {
      problems.error(
          "missing-value",
          node.location(),
          "scorecards of " + export.tool() + ", which name no rubric of ours",
          "name the rubric with --rubric");
      return one(ScorecardInput.unusable(problems.list()));
    }
    return exports.read(export, problems.list()).stream().map(this::exported).iterator();
  }

  private ScorecardInput exported(Exported exported) {
    return exported.tree().isPresent()
        ? scorecard(exported.tree().get(), exported.problems(), rubric -> {})
        : ScorecardInput.unusable(exported.problems().list());
  }

  private Iterator<ScorecardInput> workbook(InputFile file) throws IOException {
    OpenWorkbook workbook = WorkbookReader.open(file.path(), file.name());
    Optional<Iterator<ScorecardInput>> batch = Optional.empty();
    try {
      WorkbookKind kind = WorkbookKind.of(workbook);
      batch = kind == WorkbookKind.OTHER ? tables.batch(workbook, file) : batch;
      return batch.isPresent() ? batch.get() : whole(workbook, kind, file);
    } finally {
      if (batch.isEmpty()) {
        workbook.close();
      }
    }
  }

  /** The scorecards of a workbook whose cells are all in memory. */
  private Iterator<ScorecardInput> whole(OpenWorkbook workbook, WorkbookKind kind, InputFile file)
      throws IOException {
    Optional<Iterator<ScorecardInput>> ratings =
        kind == WorkbookKind.OTHER ? tables.plain(workbook, file) : Optional.empty();
    if (ratings.isPresent()) {
      return ratings.get();
    }
    String other = file.found() ? noScorecard(kind, file) : null;
    return one(
        other == null
            ? filled(workbook.read())
            : passedOver(new Location.InFile(file.name()), noScorecardBut(other)));
  }

  /** What else a folder holds in a workbook; null where that can only be a scorecard. */
  private static @Nullable String noScorecard(WorkbookKind kind, InputFile file) {
    return switch (kind) {
      case SCORECARD -> null;
      case RUBRIC, RESULTS -> kind.word();
      case OTHER -> OTHER_TABLES.matcher(file.name()).matches() ? "another table" : null;
    };
  }

  private ScorecardInput filled(WorkbookCells workbook) {
    Problems problems = new Problems();
    Optional<FilledWorkbook> filled = ScorecardWorkbook.read(workbook, problems);
    return filled.isEmpty()
        ? ScorecardInput.unusable(problems.list())
        : scorecard(
            filled.get().tree(),
            problems,
            rubric -> filled.get().checkRubric(rubric.sha256(), problems));
  }

  private Iterator<ScorecardInput> lines(InputFile file) throws IOException {
    JsonLines lines = new JsonLines(Files.newInputStream(file.path()), file.name());
    return new Concatenated<>(lines, this::line);
  }

  private Iterator<ScorecardInput> line(JsonLines.Line line) {
    if (line.node().isEmpty()) {
      return one(ScorecardInput.unusable(line.problems()));
    }
    Problems problems = new Problems();
    problems.addAll(line.problems());
    return documents(line.node().get(), problems);
  }

  private ScorecardInput scorecard(
      Node node, Problems problems, Consumer<LoadedRubric> furtherCheck) {
    LoadedRubric rubric = rubrics.find(node, problems);
    if (rubric == null) {
      return ScorecardInput.unusable(problems.list());
    }
    if (ScorecardReader.isOf(node, rubric.rubric())) {
      furtherCheck.accept(rubric);
    }
    return checked(node, rubric, problems);
  }

  /** A scorecard whose rubric is known. */
  ScorecardInput checked(Node node, LoadedRubric rubric, Problems problems) {
    Optional<Scorecard> scorecard = ScorecardReader.read(node, rubric.rubric(), problems);
    if (scorecard.isPresent() && !problems.hasErrors()) {
      claimId(scorecard.get(), problems);
    }
    return problems.hasErrors() || scorecard.isEmpty()
        ? ScorecardInput.unusable(problems.list())
        : ScorecardInput.of(scorecard.get(), rubric, problems.list());
  }

  /** An evaluation names its scorecard by id, so two of one id could not be told apart. */
  private void claimId(Scorecard scorecard, Problems problems) {
    Location first = ids.putIfAbsent(scorecard.id(), scorecard.location());
    if (first != null) {
      problems.error(
          "duplicate-id",
          scorecard.location(),
          "scorecard `" + scorecard.id() + "` was already read from " + first.describe());
    }
  }

  /** What a document says that it is; empty when it says nothing. */
  static String format(Node node) {
    return node instanceof ObjectNode object
        ? object.get("format").flatMap(Texts::of).orElse("")
        : "";
  }

  private static String noScorecardBut(String kind) {
    return "holds no scorecard but `" + kind + "`";
  }

  private static ScorecardInput passedOver(Location at, String why) {
    Problems problems = new Problems();
    problems.warning("passed-over", at, why + ", passed over");
    return ScorecardInput.unusable(problems.list());
  }

  private static Iterator<ScorecardInput> one(ScorecardInput input) {
    return List.of(input).iterator();
  }

  private static ScorecardInput fault(InputFile file, String code, String message) {
    Problems problems = new Problems();
    problems.error(code, new Location.InFile(file.name()), message);
    return ScorecardInput.unusable(problems.list());
  }
}
