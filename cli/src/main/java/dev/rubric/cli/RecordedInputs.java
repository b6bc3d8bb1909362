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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the inputs of recorded runs are: a record says it itself, unless it is of a blind run; the
 * inputs of that are known by their hashes among the scorecards that the user names.
 *
 * @param keys pseudonyms by the keys that are at hand for blind runs
 */
record RecordedInputs(Map<String, Path> byHash, List<Pseudonyms> keys) {

  RecordedInputs {
    byHash = Map.copyOf(byHash);
    keys = List.copyOf(keys);
  }

  /**
   * Inputs to be found among scorecards.
   *
   * @param scorecards files and folders, none for runs that are not blind
   * @param keys the files of keys, none for those beside the scorecards
   */
  static RecordedInputs among(List<Path> scorecards, List<Path> keys, ScorecardFiles files)
      throws IOException {
    if (scorecards.isEmpty()) {
      return new RecordedInputs(Map.of(), List.of());
    }
    Map<String, Path> byHash = new HashMap<>();
    for (InputFile file : files.find(scorecards, List.of())) {
      String sha256 = AuditFiles.sha256(file.path());
      if (sha256 != null) {
        byHash.putIfAbsent(sha256, file.path());
      }
    }
    List<Pseudonyms> pseudonyms = new ArrayList<>();
    for (Path key : keys.isEmpty() ? beside(scorecards) : keys) {
      pseudonyms.add(BlindKey.read(key));
    }
    return new RecordedInputs(byHash, pseudonyms);
  }

  private static List<Path> beside(List<Path> scorecards) {
    return scorecards.stream().map(BlindKey::beside).distinct().filter(Files::exists).toList();
  }

  /** The inputs of a run with where they are now; empty where nobody said so. */
  Optional<List<InputFile>> of(RecordFile file) {
    RunRecord record = file.orThrow();
    return record.heading().options().blind() && of(record).isEmpty()
        ? Optional.empty()
        : Optional.of(record.closing().inputs().stream().map(input -> found(input, file)).toList());
  }

  /** Whether scorecards are named, for blind runs. */
  boolean areNamed() {
    return !byHash.isEmpty();
  }

  /** The pseudonyms that a run was made with; empty where it was not blind or lacks its key. */
  Optional<Pseudonyms> of(RunRecord record) {
    String made = record.heading().options().blindKey();
    return keys.stream().filter(key -> key.fingerprint().equals(made)).findFirst();
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
