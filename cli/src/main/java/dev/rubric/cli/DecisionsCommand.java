package dev.rubric.cli;

import dev.rubric.cli.audit.AuditFiles;
import dev.rubric.cli.audit.Candidates;
import dev.rubric.cli.audit.FolderCheck;
import dev.rubric.cli.audit.LogFile;
import dev.rubric.cli.audit.RecordFile;
import dev.rubric.cli.audit.ReplacedRuns;
import dev.rubric.cli.report.DecisionTable;
import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.RunRecord.Input;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rubric decisions}. */
@Command(
    name = "decisions",
    description = {
      "Show what was recommended and what was decided, side by side, for all candidates of a folder.",
      "A decision is stale when facts, rubric or evaluation are not those that it was made on."
    })
final class DecisionsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR|RUN.json",
      description = "The folder of the log, or a record in it. Default: this folder.")
  private Path path = Path.of("");

  private final Console console;

  @Inject
  DecisionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!path.toString().isEmpty() && !Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
    AuditLog log = LogFile.readOrEmpty(folder);
    Optional<Problem> noLog = FolderCheck.noLog(folder, log);
    if (noLog.isPresent()) {
      console.problems(List.of(noLog.get()));
      return ExitCode.NOTHING_DONE.number();
    }
    Problems problems = new Problems();
    problems.addAll(log.problems());
    problems.addAll(FolderCheck.records(folder, log));
    problems.addAll(ReplacedRuns.in(folder, log));
    console.problems(problems.list());
    Candidates candidates = Candidates.of(folder, log);
    console.problems(changedSince(candidates));
    DecisionTable table = new DecisionTable();
    Map<String, LogEntry.Decision> last = new HashMap<>();
    log.decisions().forEach(decision -> last.put(key(decision.candidate()), decision));
    for (LogEntry.Decision decision : log.decisions()) {
      boolean isLast = Objects.equals(last.get(key(decision.candidate())), decision);
      table.decided(decision, candidates.of(decision.candidate()), isLast);
    }
    for (List<EvaluationDigest> candidate : candidates.all()) {
      if (!last.containsKey(key(candidate.get(0).candidate()))) {
        table.undecided(candidate);
      }
    }
    table.print(console.out());
    console.out().flush();
    return (problems.hasErrors() ? ExitCode.SOME_PROBLEMS : ExitCode.DONE).number();
  }

  private static String key(String candidate) {
    return Texts.comparable(candidate);
  }

  /** A decision is compared with the last runs: say where the last to read a file read another. */
  private static List<Problem> changedSince(Candidates candidates) {
    Map<Path, HashedFile> changed = new LinkedHashMap<>();
    for (RecordFile record : candidates.records()) {
      for (Input input : record.orThrow().closing().inputs()) {
        HashedFile file = input.file();
        if (file.path() != null) {
          Path now = record.resolve(file.path());
          if (Objects.equals(file.sha256(), AuditFiles.sha256(now))) {
            changed.remove(now);
          } else {
            changed.put(now, file);
          }
        }
      }
    }
    Problems problems = new Problems();
    changed
        .values()
        .forEach(
            file ->
                problems.warning(
                    "changed-input",
                    new Location.InFile(file.name()),
                    "the file changed since it was evaluated, and decisions are shown beside what"
                        + " it was"));
    return problems.list();
  }
}
