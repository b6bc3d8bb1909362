package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.input.UsageException;
import dev.rubric.cli.output.AllOutputs;
import dev.rubric.cli.output.JsonLinesOutput;
import dev.rubric.cli.output.OutputFormat;
import dev.rubric.cli.output.OutputRequest;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.engine.rubric.RedFlag;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      "  rubric evaluate scorecards/ -o results.xlsx",
      "  rubric evaluate a.xlsx b.json --rubric ours.xlsx -o out.jsonl",
      "  rubric evaluate all.jsonl --format jsonl --explain > out.jsonl",
      "  rubric evaluate --loop ml-hiring-loop scorecards/ -o packets.xlsx"
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
      description =
          "Files or folders: filled workbooks (.xlsx), documents (.json, .yaml) or lines (.jsonl).")
  private List<Path> scorecards = List.of();

  @Mixin private RubricOption rubric = new RubricOption();

  @Mixin private LoopOption loop = new LoopOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Write results to a file; may be repeated. The ending picks the format:",
        ".xlsx a results workbook, .jsonl an evaluation a line."
      })
  private List<Path> outputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to print on standard output: ${COMPLETION-CANDIDATES}. Default: table.")
  private Shown shown = Shown.table;

  @Option(names = "--explain", description = "Add to each evaluation why it came out so.")
  private boolean explain;

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
  private final Set<OutputFormat> formats;
  private final PanelRules panelRules;
  private final Console console;

  @Inject
  EvaluateCommand(
      RubricSource rubrics,
      ScorecardFiles files,
      Set<OutputFormat> formats,
      PanelRules panelRules,
      Console console) {
    this.rubrics = rubrics;
    this.files = files;
    this.formats = formats;
    this.panelRules = panelRules;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    checkOutputs();
    List<OutputFormat> chosen = outputs.stream().map(this::format).toList();
    LoadedRubric loaded = rubric.load(rubrics);
    LoopRun loops = loop.begin(rubrics, panelRules);
    try (AllOutputs all = new AllOutputs()) {
      FindingsOutput findings = new FindingsOutput(console, failOn);
      all.add(findings);
      all.add(
          shown == Shown.jsonl
              ? new JsonLinesOutput(console.stream(), explain)
              : new TableOutput(console, explain));
      for (int i = 0; i < outputs.size(); i++) {
        all.add(chosen.get(i).open(new OutputRequest(outputs.get(i), explain, options())));
      }
      EvaluationRun run = new EvaluationRun(all, loops);
      run.run(files.read(scorecards, loaded, outputs));
      if (run.evaluated() > 0) {
        all.commit();
      }
      report(run);
      boolean failed = run.exitCode() == ExitCode.DONE && findings.found();
      return (failed ? ExitCode.FOUND : run.exitCode()).number();
    }
  }

  private void checkOutputs() {
    Set<Path> taken = new HashSet<>();
    Stream.of(rubric.name(), loop.name())
        .filter(Objects::nonNull)
        .forEach(name -> taken.add(Path.of(name).toAbsolutePath().normalize()));
    for (Path output : outputs) {
      if (!taken.add(output.toAbsolutePath().normalize())) {
        throw new UsageException("`" + output + "` is the rubric or is to be written twice", null);
      }
    }
  }

  /** The options that decide what comes out, in words. */
  private String options() {
    String named = rubric.name();
    String by = named == null ? "" : "--rubric " + named;
    return String.join(" ", by, loop.words(), explain ? "--explain" : "")
        .replaceAll(" +", " ")
        .strip();
  }

  private OutputFormat format(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return formats.stream()
        .filter(format -> name.endsWith(format.ending()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "no format of results has the ending of `" + path + "`",
                    "expected one of "
                        + formats.stream()
                            .map(format -> "`" + format.ending() + "`")
                            .sorted()
                            .collect(Collectors.joining(", "))));
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
