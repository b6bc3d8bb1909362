package dev.rubric.cli;

import dev.rubric.cli.audit.RunPlan;
import dev.rubric.cli.audit.RunRecorder;
import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.output.AllOutputs;
import dev.rubric.cli.output.OutputFormats;
import dev.rubric.cli.output.OutputRequest;
import dev.rubric.cli.output.ReplacedFile;
import dev.rubric.cli.report.ExplanationText;
import dev.rubric.cli.report.FlagText;
import dev.rubric.engine.audit.RunRecord.Options;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.rubric.Example;
import dev.rubric.rules.LoopSample;
import dev.rubric.spreadsheets.RubricWorkbook;
import dev.rubric.spreadsheets.ScorecardWorkbook;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rubric demo}. */
@Command(
    name = "demo",
    description = {
      "Show an example from start to end.",
      "Writes a rubric workbook and filled scorecards to a folder, evaluates them, and explains",
      "one red flag down to the cell. Then it shows the loops of four candidates."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String RUBRIC = "ml-system-design-framework";
  private static final String EXPLAINED = "skipped-serving";
  private static final String SCORECARDS = "scorecards";
  private static final String RESULTS = "results.xlsx";
  private static final String REPORT = "report.html";
  private static final String LOOP = "loop";
  private static final String PACKETS = "packets.xlsx";

  /** A strong interview, two that raise flags, and one that was cut short. */
  private static final List<String> SHOWN =
      List.of(
          "feed-ranking-walkthrough",
          "raises-skipped-serving",
          "raises-dashboards-only-monitoring",
          "serving-not-reached");

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder to write to. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("rubric-demo");

  private final RubricSource rubrics;
  private final ScorecardFiles files;
  private final OutputFormats formats;
  private final LoopDemo loops;
  private final Headings headings;
  private final Console console;

  @Inject
  DemoCommand(
      RubricSource rubrics,
      ScorecardFiles files,
      OutputFormats formats,
      LoopDemo loops,
      Headings headings,
      Console console) {
    this.rubrics = rubrics;
    this.files = files;
    this.formats = formats;
    this.loops = loops;
    this.headings = headings;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path rubricFile = folder.resolve(RUBRIC + ".xlsx");
    Path scorecards = folder.resolve(SCORECARDS);
    writeInputs(rubrics.builtIn(RUBRIC).orElseThrow(), rubricFile, scorecards);
    LoadedRubric rubric = rubrics.load(rubricFile.toString());
    List<Evaluation> evaluations = new ArrayList<>();
    EvaluationRun run;
    RunPlan plan = plan(rubric, scorecards);
    AllOutputs outputs = new AllOutputs();
    try (RunRecorder recorder = new RunRecorder(outputs, plan)) {
      outputs.add(new FindingsOutput(console, null));
      outputs.add(new TableOutput(console, false));
      outputs.add((by, evaluation) -> evaluations.add(evaluation));
      for (Path output : plan.outputs()) {
        outputs.add(formats.of(output).open(OutputRequest.to(output, plan.details())));
      }
      run = new EvaluationRun(recorder);
      run.run(files.read(plan.inputs(), GivenRubrics.of(List.of(rubric))));
      recorder.commit();
    }
    evaluations.stream()
        .filter(evaluation -> evaluation.flag(EXPLAINED).filter(FlagResult::isRaised).isPresent())
        .forEach(evaluation -> explain(rubric, evaluation));
    Path loop = folder.resolve(LOOP);
    Path packets = folder.resolve(PACKETS);
    loops.show(rubrics.builtIn(LoopSample.RUBRIC).orElseThrow(), loop, packets);
    list();
    return run.exitCode().number();
  }

  private RunPlan plan(LoadedRubric rubric, Path scorecards) throws IOException {
    String named = Objects.requireNonNull(rubric.file()).name();
    Options options =
        new Options("--rubric " + named, List.of(named), List.of(), null, List.of(), false, null);
    return new RunPlan(
        headings.of(options),
        List.of(rubric),
        files.find(List.of(scorecards), List.of()),
        List.of(folder.resolve(RESULTS), folder.resolve(REPORT)));
  }

  private static void writeInputs(LoadedRubric rubric, Path rubricFile, Path scorecards)
      throws IOException {
    ReplacedFile.write(rubricFile, out -> RubricWorkbook.write(rubric.rubric(), out));
    for (Example example : rubric.rubric().examples()) {
      if (SHOWN.contains(example.name())) {
        Path file = scorecards.resolve(example.name() + ".xlsx");
        ReplacedFile.write(
            file,
            out ->
                ScorecardWorkbook.write(
                    rubric.rubric(), rubric.sha256(), example.scorecard(), out));
      }
    }
  }

  private void explain(LoadedRubric rubric, Evaluation evaluation) {
    PrintWriter out = console.out();
    out.println();
    out.println("Why " + evaluation.scorecard().header().candidate() + " was flagged:");
    Explainer explainer = new Explainer(rubric.rubric(), evaluation);
    new FlagText(out, new ExplanationText(out), explainer)
        .print(evaluation.flag(EXPLAINED).orElseThrow());
  }

  private void list() {
    PrintWriter out = console.out();
    out.println();
    out.println("In the folder " + folder + ":");
    out.println("  " + RUBRIC + ".xlsx  the rubric, to read and edit");
    out.println("  " + SCORECARDS + "/  filled scorecards, one an interview");
    out.println("  " + REPORT + "  all of it to read and print, in a browser");
    out.println("  " + RESULTS + "  summary, heat map, red flags, questions");
    out.println("  " + LOOP + "/  scorecards of all stages of four candidates");
    out.println("  " + PACKETS + "  a packet a candidate, and all stages");
    out.println("  what the runs leave for `rubric verify " + folder + "`");
    out.flush();
  }
}
