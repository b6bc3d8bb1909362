package dev.rubric.cli.html;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.cli.output.OutputFormat;
import dev.rubric.cli.output.OutputRequest;
import dev.rubric.cli.output.ReplacedFile;
import dev.rubric.engine.audit.DecisionsBefore;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluators;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.whatif.Clearings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluations as one page, whatever rubrics they were made by. */
public final class HtmlOutput implements EvaluationOutput {

  /** Loops first, since they are what is decided on, then the rubrics by their ids. */
  private static final Comparator<Group> ORDER =
      Comparator.comparing((Group group) -> !group.isOfLoops())
          .thenComparing(group -> group.identity().id())
          .thenComparing(group -> group.identity().sha256());

  private final OutputRequest request;
  private final Shared shared;
  private final Map<String, Group> groups = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private DecisionsBefore decided = new DecisionsBefore("", List.of());

  private HtmlOutput(OutputRequest request) throws IOException {
    this.request = request;
    Places places = new Places(request.folder(), request.run().files());
    Evaluators evaluators = new Evaluators();
    this.shared = new Shared(places, evaluators, new Clearings(evaluators), new Spool());
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) throws IOException {
    group(rubric, evaluation).add(evaluation);
  }

  @Override
  public void packet(LoadedRubric loop, Packet packet) throws IOException {
    group(loop, packet.evaluation()).add(packet);
  }

  private Group group(LoadedRubric rubric, Evaluation evaluation) {
    return groups.computeIfAbsent(
        rubric.sha256(), any -> new Group(rubric.rubric(), evaluation.rubric(), shared));
  }

  @Override
  public void problems(List<Problem> found) {
    problems.addAll(found);
  }

  @Override
  public void decided(DecisionsBefore decisions) {
    decided = decisions;
  }

  @Override
  public void commit() throws IOException {
    List<Group> ordered = groups.values().stream().sorted(ORDER).toList();
    DecisionViews decisions = new DecisionViews(decided, ordered.stream().flatMap(Group::digests));
    ReportView report = new Page(shared.places(), request.run()).of(ordered, decisions, problems);
    ReplacedFile.write(request.path(), out -> Templates.page(report, out));
  }

  @Override
  public void close() throws IOException {
    shared.spool().close();
  }

  /** Files of such pages. */
  public static final class Format implements OutputFormat {

    @Inject
    Format() {}

    @Override
    public String ending() {
      return ".html";
    }

    @Override
    public EvaluationOutput open(OutputRequest request) throws IOException {
      return new HtmlOutput(request);
    }
  }
}
