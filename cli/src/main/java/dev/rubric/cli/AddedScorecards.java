package dev.rubric.cli;

import dev.rubric.cli.audit.AuditFiles;
import dev.rubric.cli.audit.FolderCheck;
import dev.rubric.cli.audit.RecordFile;
import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.input.ScorecardInput;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Finds scorecards in the folders that a run looked through which neither that run nor another of
 * its log has read: what was recorded stays as it was, but is no longer all there is.
 */
final class AddedScorecards {

  private static final int NAMED = 3;

  private final ScorecardFiles files;
  private final Replay replay;

  @Inject
  AddedScorecards(ScorecardFiles files, Replay replay) {
    this.files = files;
    this.replay = replay;
  }

  /**
   * A warning of such scorecards. Of a blind run it tells how many there are, and no names.
   *
   * @param inputs those of the run, with where they are now
   */
  Optional<Problem> warning(RecordFile file, List<InputFile> inputs) throws IOException {
    List<String> added =
        unread(file, inputs).stream()
            .map(path -> "`" + AuditFiles.relative(file.folder(), path) + "`")
            .toList();
    if (added.isEmpty()) {
      return Optional.empty();
    }
    boolean blind = file.orThrow().heading().options().blind();
    return Optional.of(
        new Problem(
            Severity.WARNING,
            "added-input",
            new Location.InFile(file.path().toString()),
            "no run has read what is in its folders of scorecards now: "
                + (blind ? "files " + added.size() : Texts.listed(added, NAMED)),
            null,
            "evaluate again if it belongs to what is decided on"));
  }

  private List<Path> unread(RecordFile file, List<InputFile> inputs) throws IOException {
    List<Path> there = new ArrayList<>();
    for (InputFile found : files.find(folders(inputs), List.of())) {
      Path path = found.path().toAbsolutePath().normalize();
      if (!isOf(file, path)) {
        there.add(path);
      }
    }
    if (there.isEmpty()) {
      return there;
    }
    for (Path record : FolderCheck.records(file.folder())) {
      RecordFile run = RecordFile.read(record);
      there.removeIf(path -> isOf(run, path));
    }
    GivenRubrics rubrics = replay.rubrics(file);
    there.removeIf(path -> !holdsScorecard(path, rubrics));
    return there;
  }

  /** A folder that was looked through holds what was found, itself or within others. */
  private static List<Path> folders(List<InputFile> inputs) {
    return inputs.stream()
        .filter(InputFile::found)
        .map(input -> AuditFiles.folderOf(input.path()))
        .distinct()
        .filter(Files::isDirectory)
        .toList();
  }

  private static boolean isOf(RecordFile run, Path file) {
    return run.record().isPresent() && (run.wrote(file) || run.hasRead(file));
  }

  private boolean holdsScorecard(Path file, GivenRubrics rubrics) {
    InputFile found = new InputFile(file, file.toString(), true);
    Iterator<ScorecardInput> inputs = files.read(List.of(found), rubrics);
    while (inputs.hasNext()) {
      ScorecardInput input = inputs.next();
      if (input.scorecard().isPresent() || input.isRefused()) {
        return true;
      }
    }
    return false;
  }
}
