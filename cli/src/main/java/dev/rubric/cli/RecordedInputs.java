package dev.rubric.cli;

import dev.rubric.cli.audit.AuditFiles;
import dev.rubric.cli.audit.BlindKey;
import dev.rubric.cli.audit.RecordFile;
import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.audit.RunRecord.Input;
import dev.rubric.engine.blind.Pseudonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the inputs of recorded runs are: a record says it itself, unless it is of a blind run; the
 * inputs of that are known by their hashes among the scorecards that the user names.
 *
 * @param pseudonyms those of blind runs; null when no scorecards are named, or no key is with them
 */
record RecordedInputs(Map<String, Path> byHash, @Nullable Pseudonyms pseudonyms) {

  /**
   * Inputs to be found among scorecards.
   *
   * @param scorecards files and folders, none for runs that are not blind
   * @param key the file of the key, null for the one beside the scorecards
   */
  static RecordedInputs among(List<Path> scorecards, @Nullable Path key, ScorecardFiles files)
      throws IOException {
    if (scorecards.isEmpty()) {
      return new RecordedInputs(Map.of(), null);
    }
    Map<String, Path> byHash = new HashMap<>();
    for (InputFile file : files.find(scorecards, List.of())) {
      String sha256 = AuditFiles.sha256(file.path());
      if (sha256 != null) {
        byHash.putIfAbsent(sha256, file.path());
      }
    }
    Path file = key == null ? BlindKey.beside(scorecards.get(0)) : key;
    boolean none = key == null && !Files.exists(file);
    return new RecordedInputs(byHash, none ? null : BlindKey.read(file));
  }

  /** The inputs of a run with where they are now; empty where nobody said so. */
  Optional<List<InputFile>> of(RecordFile file) {
    if (file.orThrow().heading().options().blind() && pseudonyms == null) {
      return Optional.empty();
    }
    return Optional.of(
        file.orThrow().closing().inputs().stream().map(input -> found(input, file)).toList());
  }

  /** Whether scorecards are named, for blind runs. */
  boolean areNamed() {
    return !byHash.isEmpty();
  }

  /** Whether a blind run was made by the key that is at hand. */
  boolean haveKeyOf(RunRecord record) {
    String made = record.heading().options().blindKey();
    return made == null || pseudonyms == null || made.equals(pseudonyms.fingerprint());
  }

  /** The pseudonyms that a run was made with, null where it was not blind. */
  @Nullable Pseudonyms of(RunRecord record) {
    return record.heading().options().blind() ? pseudonyms : null;
  }

  private InputFile found(Input input, RecordFile file) {
    HashedFile recorded = input.file();
    Path path =
        recorded.path() != null
            ? file.resolve(recorded.path())
            : byHash.getOrDefault(String.valueOf(recorded.sha256()), file.resolve(recorded.name()));
    return new InputFile(path, recorded.name(), input.found());
  }
}
