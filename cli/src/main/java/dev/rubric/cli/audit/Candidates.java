package dev.rubric.cli.audit;

import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.located.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest evaluations of each candidate in the runs of a folder. */
public final class Candidates {

  private final Map<String, Map<String, EvaluationDigest>> byCandidate = new LinkedHashMap<>();
  private final List<RecordFile> records = new ArrayList<>();

  private Candidates() {}

  /**
   * The candidates of the runs that a log holds. A later run's evaluation of a scorecard takes the
   * place of an earlier one's; a record that is gone counts for nothing.
   *
   * @throws dev.rubric.engine.provenance.InvalidInputException if a record cannot be understood
   */
  public static Candidates of(Path folder, AuditLog log) throws IOException {
    Candidates candidates = new Candidates();
    for (LogEntry.Run run : log.currentRuns()) {
      Path file = folder.resolve(run.record().file());
      if (Files.isRegularFile(file)) {
        candidates.add(RecordFile.read(file));
      }
    }
    return candidates;
  }

  private void add(RecordFile record) {
    records.add(record);
    for (EvaluationDigest digest : record.orThrow().evaluations()) {
      byCandidate
          .computeIfAbsent(Texts.comparable(digest.candidate()), any -> new LinkedHashMap<>())
          .put(digest.rubric() + "\n" + digest.scorecard(), digest);
    }
  }

  /** The records, in the order of the log. */
  public List<RecordFile> records() {
    return List.copyOf(records);
  }

  /** The evaluations of a candidate; names compare without case. */
  public List<EvaluationDigest> of(String candidate) {
    return List.copyOf(byCandidate.getOrDefault(Texts.comparable(candidate), Map.of()).values());
  }

  /** The evaluations of each candidate, in the order in which candidates came first. */
  public List<List<EvaluationDigest>> all() {
    return byCandidate.values().stream().map(of -> List.copyOf(of.values())).toList();
  }
}
