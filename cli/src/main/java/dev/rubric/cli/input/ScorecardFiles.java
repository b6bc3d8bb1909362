package dev.rubric.cli.input;

import dev.rubric.cli.input.InputFiles.InputFile;
import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.document.JsonLines;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.FilledWorkbook;
import dev.rubric.spreadsheets.ScorecardWorkbook;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads scorecards from files and folders of all kinds, one after the other. */
public final class ScorecardFiles {

  private final RubricSource rubrics;

  @Inject
  ScorecardFiles(RubricSource rubrics) {
    this.rubrics = rubrics;
  }

  /**
   * The scorecards of the paths, read as they are asked for and checked against the rubric given
   * or, without one, the built-in rubric that each names.
   *
   * @param outputs files that the run writes: not read even if a folder holds them
   * @throws IOException if a folder cannot be listed
   */
  public Iterator<ScorecardInput> read(
      List<Path> paths, @Nullable LoadedRubric rubric, List<Path> outputs) throws IOException {
    Reading reading = new Reading(rubric);
    return new Concatenated<>(InputFiles.of(paths, outputs).iterator(), reading::file);
  }

  /** One pass over files; rubrics are loaded once. */
  private final class Reading {

    private final @Nullable LoadedRubric given;
    private final Map<String, Optional<LoadedRubric>> named = new HashMap<>();
    private final Map<String, Location> ids = new HashMap<>();

    Reading(@Nullable LoadedRubric given) {
      this.given = given;
    }

    Iterator<ScorecardInput> file(InputFile file) {
      try {
        return scorecards(file);
      } catch (InvalidInputException invalid) {
        return one(ScorecardInput.unusable(invalid.problems()));
      } catch (NoSuchFileException missing) {
        return one(fault(file.path(), "missing-file", "no such file or folder"));
      } catch (IOException unreadable) {
        String why = String.valueOf(unreadable.getMessage());
        return one(fault(file.path(), "unreadable-file", "cannot be read: " + why));
      }
    }

    private Iterator<ScorecardInput> scorecards(InputFile file) throws IOException {
      Path path = file.path();
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
      return switch (FileKind.of(path)) {
        case LINES -> lines(path);
        case DOCUMENT -> one(document(path));
        case WORKBOOK -> one(workbook(path));
        case OTHER ->
            one(
                fault(
                    path,
                    "unknown-kind",
                    "not a kind of file that holds scorecards, expected .xlsx, .xls, .json, .yaml"
                        + " or .jsonl"));
      };
    }

    private ScorecardInput document(Path path) throws IOException {
      Problems problems = new Problems();
      try (InputStream input = Files.newInputStream(path)) {
        Node node = DocumentReader.read(input, path.toString(), problems);
        return scorecard(node, problems, rubric -> {});
      }
    }

    private ScorecardInput workbook(Path path) throws IOException {
      Problems problems = new Problems();
      Optional<FilledWorkbook> filled = ScorecardWorkbook.read(path, path.toString(), problems);
      return filled.isEmpty()
          ? ScorecardInput.unusable(problems.list())
          : scorecard(
              filled.get().tree(),
              problems,
              rubric -> filled.get().checkRubric(rubric.sha256(), problems));
    }

    private Iterator<ScorecardInput> lines(Path path) throws IOException {
      JsonLines lines = new JsonLines(Files.newInputStream(path), path.toString());
      return new Concatenated<>(lines, line -> one(line(line)));
    }

    private ScorecardInput line(JsonLines.Line line) {
      if (line.node().isEmpty()) {
        return ScorecardInput.unusable(line.problems());
      }
      Problems problems = new Problems();
      problems.addAll(line.problems());
      return scorecard(line.node().get(), problems, rubric -> {});
    }

    private ScorecardInput scorecard(
        Node node, Problems problems, Consumer<LoadedRubric> furtherCheck) {
      LoadedRubric rubric = given != null ? given : rubricOf(node, problems);
      if (rubric == null) {
        return ScorecardInput.unusable(problems.list());
      }
      Optional<Scorecard> scorecard = ScorecardReader.read(node, rubric.rubric(), problems);
      scorecard.ifPresent(found -> checkId(found, problems));
      furtherCheck.accept(rubric);
      return problems.hasErrors() || scorecard.isEmpty()
          ? ScorecardInput.unusable(problems.list())
          : new ScorecardInput(scorecard, rubric, problems.list());
    }

    /** An evaluation names its scorecard by id, so two of one id could not be told apart. */
    private void checkId(Scorecard scorecard, Problems problems) {
      Location first = ids.putIfAbsent(scorecard.id(), scorecard.location());
      if (first != null) {
        problems.error(
            "duplicate-id",
            scorecard.location(),
            "scorecard `" + scorecard.id() + "` was already read from " + first.describe());
      }
    }

    private @Nullable LoadedRubric rubricOf(Node node, Problems problems) {
      Optional<TextNode> id = ScorecardReader.rubricOf(node);
      if (id.isEmpty()) {
        problems.error(
            "missing-value",
            node.location(),
            "not a scorecard: it names no `rubric`",
            "a scorecard has a `rubric`, the id of a built-in one or of the one given with --rubric");
        return null;
      }
      String name = id.get().text();
      Optional<LoadedRubric> rubric = named.computeIfAbsent(name, rubrics::builtIn);
      if (rubric.isEmpty()) {
        String nearest = Nearest.to(name, rubrics.builtInIds());
        problems.error(
            "unknown-rubric",
            id.get().location(),
            "no built-in rubric is called `" + name + "`",
            nearest == null
                ? "give the file of the rubric with --rubric"
                : "did you mean `" + nearest + "`?");
      }
      return rubric.orElse(null);
    }
  }

  private static Iterator<ScorecardInput> one(ScorecardInput input) {
    return List.of(input).iterator();
  }

  private static ScorecardInput fault(Path path, String code, String message) {
    Problems problems = new Problems();
    problems.error(code, new Location.InFile(path.toString()), message);
    List<Problem> found = problems.list();
    return ScorecardInput.unusable(found);
  }
}
