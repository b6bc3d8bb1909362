package dev.rubric.cli;

import dev.rubric.cli.audit.FolderCheck;
import dev.rubric.cli.audit.LogFile;
import dev.rubric.cli.audit.RecordFile;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric verify}. */
@Command(
    name = "verify",
    description = {
      "Check that runs are what their records say: the chain of the log, every input and output,",
      "and what the inputs come to when they are evaluated again, byte for byte."
    },
    footer = {
      "",
      "Examples:",
      "  rubric verify results.xlsx.run.json",
      "  rubric verify results/ --head 4f2a…"
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN.json|DIR",
      description = "A run record, or a folder for all of its runs. Default: this folder.")
  private Path path = Path.of("");

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "A head of the log that was kept elsewhere: it must still be in the chain.")
  private @Nullable String head;

  @Option(
      names = "--inputs",
      paramLabel = "SCORECARD",
      description = "Where the scorecards of blind runs are; may be repeated.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--blind-key",
      paramLabel = "FILE",
      description = "A key of blind runs; may be repeated. Default: those beside the scorecards.")
  private List<Path> keys = List.of();

  private final Verification verification;
  private final ScorecardFiles files;
  private final Console console;

  @Inject
  VerifyCommand(Verification verification, ScorecardFiles files, Console console) {
    this.verification = verification;
    this.files = files;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (head != null && !head.matches("[0-9a-f]{64}")) {
      throw new UsageException("`" + head + "` is no hash, expected 64 hexadecimal digits", null);
    }
    boolean whole = Files.isDirectory(path);
    Path folder = whole ? path : path.resolveSibling("");
    AuditLog log = LogFile.readOrEmpty(folder);
    Optional<Problem> other = log.ofAnotherVersion();
    if (other.isPresent()) {
      console.problems(List.of(other.get()));
      return ExitCode.FOUND.number();
    }
    List<Path> records = whole ? FolderCheck.records(folder) : record(log);
    if (records.isEmpty() && !Files.exists(folder.resolve(AuditLog.NAME))) {
      throw new UsageException("`" + path + "` holds no record of a run", null);
    }
    VerificationText text = new VerificationText(console);
    RecordedInputs among = RecordedInputs.among(inputs, keys, files);
    List<Problem> ofFolder = FolderCheck.problems(folder, log, head);
    console.problems(ofFolder);
    boolean found = hasErrors(ofFolder);
    int verified = 0;
    for (Path record : records) {
      RecordFile file = RecordFile.read(record);
      Problems problems = new Problems();
      problems.addAll(file.problems());
      if (file.record().isPresent()) {
        boolean checked = verification.verify(file, log, among, problems);
        verified++;
        text.problems(file, problems);
        if (!problems.hasErrors() && log.isCurrent(file.logged())) {
          text.asRecorded(file, checked);
        }
      } else {
        console.problems(problems.list());
      }
      found |= file.record().isPresent() && problems.hasErrors();
    }
    text.head(log, head);
    boolean nothing = verified == 0 && !found;
    return (nothing
            ? ExitCode.NOTHING_DONE
            : found || verified < records.size() ? ExitCode.FOUND : ExitCode.DONE)
        .number();
  }

  /** A record that is gone is reported by the log that holds it. */
  private List<Path> record(AuditLog log) throws IOException {
    String name = String.valueOf(path.getFileName());
    if (!Files.exists(path) && log.lastRun(name).isPresent()) {
      return List.of();
    }
    RecordFile.requireName(path);
    return List.of(path);
  }

  private static boolean hasErrors(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
