package dev.rubric.cli.audit;

import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.cli.output.ReplacedFile;
import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.DecisionsBefore;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.RunRecord.Closing;
import dev.rubric.engine.audit.RunRecord.Counts;
import dev.rubric.engine.audit.RunRecord.Input;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.document.RunRecordWriter;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Records a run: hands everything on to its outputs and, when these are whole, writes the record
 * beside them and a line to the log. While it does so it holds the log, so that of two runs into
 * one folder each records what it wrote itself.
 */
public final class RunRecorder implements EvaluationOutput {

  private final EvaluationOutput outputs;
  private final RunPlan plan;
  private final List<Input> inputs;
  private final RubricsUsed rubrics = new RubricsUsed();
  private final ReplacedFile file;
  private final RunRecordWriter writer;
  private final List<Problem> logProblems = new ArrayList<>();
  private long evaluated;
  private long loops;
  private long problems;
  private String head = "";

  /**
   * Begins a record; inputs are hashed now, before they are read.
   *
   * @throws InvalidInputException if the log of the folder is of another version
   */
  public RunRecorder(EvaluationOutput outputs, RunPlan plan) throws IOException {
    LogFile.requireVersion(plan.folder());
    this.outputs = outputs;
    this.plan = plan;
    plan.rubrics().forEach(rubrics::add);
    this.inputs = plan.inputs().stream().map(this::hashed).toList();
    this.file = new ReplacedFile(plan.record());
    this.writer = new RunRecordWriter(plan.heading(), file.stream());
  }

  private Input hashed(InputFile input) {
    HashedFile found = AuditFiles.hashed(input, plan.folder());
    boolean blind = plan.heading().options().blind();
    return new Input(
        blind ? new HashedFile(found.name(), null, found.sha256()) : found, input.found());
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) throws IOException {
    outputs.evaluated(rubric, evaluation);
    rubrics.add(rubric);
    writer.write(Documents.digest(evaluation, false));
    evaluated++;
  }

  @Override
  public void packet(LoadedRubric loop, Packet packet) throws IOException {
    outputs.packet(loop, packet);
    rubrics.add(loop);
    writer.write(Documents.digest(packet.evaluation(), true));
    loops++;
  }

  @Override
  public void problems(List<Problem> found) throws IOException {
    outputs.problems(found);
    problems += found.size();
  }

  /** Where the record is. */
  public Path record() {
    return plan.record();
  }

  /** What is wrong with the log that was found, once the run is recorded. */
  public List<Problem> logProblems() {
    return logProblems;
  }

  /** The hash that stands for all of the log, once the run is recorded. */
  public String head() {
    return head;
  }

  @Override
  public void commit() throws IOException {
    if (!plan.inputs().stream().map(this::hashed).toList().equals(inputs)) {
      throw new InvalidInputException(changed());
    }
    try (LogFile log = LogFile.hold(plan.folder())) {
      logProblems.addAll(log.log().problems());
      boolean blind = plan.heading().options().blind();
      ReplacedRuns.by(plan.record(), log.log(), blind).ifPresent(logProblems::add);
      ReplacedRuns.left(plan).ifPresent(logProblems::add);
      outputs.decided(DecisionsBefore.of(log.log(), name(), log.log().link().previous()));
      outputs.commit();
      writer.write(closing(log.log()));
      file.commit();
      head = log.append(entry(log.log()));
    }
  }

  private Closing closing(AuditLog log) {
    return new Closing(
        rubrics.from(plan.folder()),
        inputs,
        new Counts(evaluated, loops, problems),
        plan.outputs().stream().map(this::output).toList(),
        log.link().previous());
  }

  private HashedFile output(Path path) {
    return AuditFiles.hashed(new InputFile(path, path.toString(), false), plan.folder());
  }

  private LogEntry entry(AuditLog log) {
    String sha256 = Objects.requireNonNull(AuditFiles.sha256(plan.record()));
    return new LogEntry.Run(
        plan.heading().date(), new LogEntry.RecordName(name(), sha256), log.link());
  }

  private String name() {
    return String.valueOf(plan.record().getFileName());
  }

  private List<Problem> changed() {
    Problems changed = new Problems();
    for (int i = 0; i < inputs.size(); i++) {
      if (!hashed(plan.inputs().get(i)).equals(inputs.get(i))) {
        changed.error(
            "changed-input",
            new Location.InFile(inputs.get(i).file().name()),
            "the file changed while it was evaluated, so nothing was written",
            "evaluate again");
      }
    }
    return changed.list();
  }

  @Override
  public void close() throws IOException {
    try (file) {
      outputs.close();
    }
  }
}
