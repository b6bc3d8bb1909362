package dev.rubric.cli;

import dev.rubric.cli.audit.AuditFiles;
import dev.rubric.cli.audit.RunPlan;
import dev.rubric.cli.audit.RunRecorder;
import dev.rubric.cli.input.FilesRead;
import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.input.UsageException;
import dev.rubric.cli.output.AllOutputs;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.cli.output.JsonLinesOutput;
import dev.rubric.cli.output.OutputFormat;
import dev.rubric.cli.output.OutputFormats;
import dev.rubric.cli.output.OutputRequest;
import dev.rubric.engine.audit.RunRecord.Heading;
import dev.rubric.engine.audit.RunRecord.Options;
import dev.rubric.engine.blind.BlindReasons;
import dev.rubric.engine.blind.Pseudonyms;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.engine.rubric.RedFlag;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric evaluate}. */
@Command(
    name = "evaluate",
    description = "Evaluate scorecards: levels, red flags, score and recommendation.",
    footer = {
      "",
      "Examples:",
      "  rubric evaluate scorecards/ -o report.html -o results.xlsx",
      "  rubric evaluate a.xlsx b.json --rubric ours.xlsx -o out.jsonl",
      "  rubric evaluate all.jsonl --format jsonl --explain > out.jsonl",
      "  rubric evaluate --loop ml-hiring-loop scorecards/ -o packets.xlsx",
      "  rubric evaluate --loop ml-hiring-loop scorecards/ -r our-culture.xlsx"
    })
final class EvaluateCommand implements Callable<Integer> {

  /** How evaluations are shown on standard output. */
  enum Shown {
    table,
    jsonl
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "SCORECARD",
      description = {
        "Files or folders: filled workbooks (.xlsx), tables (.xlsx, .ods, .csv),",
        "documents (.json, .yaml) or lines (.jsonl)."
      })
  private List<Path> scorecards = List.of();

  @Mixin private RubricOption rubric = new RubricOption();

  @Mixin private LoopOption loop = new LoopOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Write results to a file; may be repeated. The ending picks the format:",
        ".html a report to read and print, .xlsx a results workbook, .jsonl an evaluation a line."
      })
  private List<Path> outputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to print on standard output: ${COMPLETION-CANDIDATES}. Default: table.")
  private Shown shown = Shown.table;

  @Option(names = "--explain", description = "Add to each evaluation why it came out so.")
  private boolean explain;

  @Mixin private BlindOption blind = new BlindOption();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = {
        "Exit with 1 when a red flag of this severity or a graver one is raised:",
        "critical, major or minor."
      })
  private RedFlag.@Nullable Severity failOn;

  private final RubricSource rubrics;
  private final ScorecardFiles files;
  private final OutputFormats formats;
  private final PanelRules panelRules;
  private final Headings headings;
  private final Console console;

  @Inject
  EvaluateCommand(
      RubricSource rubrics,
      ScorecardFiles files,
      OutputFormats formats,
      PanelRules panelRules,
      Headings headings,
      Console console) {
    this.rubrics = rubrics;
    this.files = files;
    this.formats = formats;
    this.panelRules = panelRules;
    this.headings = headings;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    requireOnce(outputs);
    List<OutputFormat> chosen = outputs.stream().map(formats::of).toList();
    GivenRubrics given = rubric.load(rubrics, console);
    LoopRun loops = loop.begin(rubrics, panelRules);
    GivenRubrics by = loops == null ? given : given.forStages();
    List<LoadedRubric> named =
        Stream.concat(given.list().stream(), Stream.ofNullable(loops).map(run -> run.rubric()))
            .toList();
    List<InputFile> found = files.find(scorecards, outputs);
    requireApart(FilesRead.of(found, named));
    Pseudonyms pseudonyms = blind.begin(scorecards);
    List<InputFile> inputs = BlindInputs.named(found, pseudonyms);
    FindingsOutput findings = new FindingsOutput(console, failOn);
    RunPlan plan = new RunPlan(heading(pseudonyms), named, inputs, outputs);
    BlindReasons reasons = new BlindReasons();
    AllOutputs all = new AllOutputs(reasons::in);
    try (EvaluationOutput output = plan.isRecorded() ? new RunRecorder(all, plan) : all) {
      all.add(findings);
      all.add(
          shown == Shown.jsonl
              ? new JsonLinesOutput(console.stream(), explain)
              : new TableOutput(console, explain));
      for (int i = 0; i < outputs.size(); i++) {
        all.add(chosen.get(i).open(OutputRequest.to(outputs.get(i), plan.details())));
      }
      EvaluationRun run = new EvaluationRun(output, loops);
      run.run(BlindInputs.of(files.read(inputs, by), pseudonyms, reasons));
      if (run.evaluated() > 0) {
        output.commit();
      }
      report(run);
      recorded(output);
      boolean failed = run.exitCode() == ExitCode.DONE && findings.found();
      return (failed ? ExitCode.FOUND : run.exitCode()).number();
    }
  }

  private Heading heading(@Nullable Pseudonyms pseudonyms) {
    Options options =
        new Options(
            options(),
            rubric.names(),
            rubric.ratings(),
            loop.name(),
            loop.profiles(),
            explain,
            pseudonyms == null ? null : pseudonyms.fingerprint());
    return headings.of(options);
  }

  private static void requireOnce(List<Path> outputs) {
    Set<Path> taken = new HashSet<>();
    for (Path output : outputs) {
      if (!taken.add(FilesRead.real(output))) {
        throw new UsageException("`" + output + "` is to be written twice", null);
      }
    }
  }

  /** Outputs, and the record beside them, take the place of nothing that is read. */
  private void requireApart(FilesRead read) throws IOException {
    blind.key(scorecards).ifPresent(read::add);
    for (Path output : outputs) {
      read.requireOutput(output);
    }
    if (!outputs.isEmpty()) {
      read.requireApart(AuditFiles.recordOf(outputs.get(0)));
    }
  }

  /** The options that decide what comes out, in words. */
  private String options() {
    return String.join(
            " ",
            rubric.words(),
            loop.words(),
            explain ? "--explain" : "",
            blind.isGiven() ? "--blind" : "")
        .replaceAll(" +", " ")
        .strip();
  }

  private void recorded(EvaluationOutput output) {
    if (output instanceof RunRecorder recorder && !recorder.head().isEmpty()) {
      console.problems(recorder.logProblems());
      console.err().println("recorded in " + recorder.record() + ", head of the log:");
      console.err().println("  " + recorder.head());
      console.err().flush();
    }
  }

  private void report(EvaluationRun run) {
    List<String> words = new ArrayList<>();
    words.add(
        run.evaluated() + (run.evaluated() == 1 ? " scorecard" : " scorecards") + " evaluated");
    if (run.loops() > 0) {
      words.add(run.loops() + (run.loops() == 1 ? " loop" : " loops") + " evaluated");
    }
    if (run.unusable() > 0) {
      words.add(run.unusable() + " not usable");
    }
    if (run.evaluated() > 0) {
      outputs.forEach(path -> words.add("wrote " + path));
    } else {
      words.add("nothing written");
    }
    console.err().println(String.join(", ", words));
    console.err().flush();
  }
}
