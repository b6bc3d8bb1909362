package dev.rubric.cli;

import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.input.ScorecardInput;
import dev.rubric.cli.input.UsageException;
import dev.rubric.cli.report.ComparisonText;
import dev.rubric.engine.blind.Pseudonyms;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.engine.whatif.Comparison;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric explain}. */
@Command(
    name = "explain",
    description = {
      "Say why a scorecard came out as it did, or why not otherwise, down to the cells.",
      "Without an option: the recommendation, the criteria whose rating contradicts the signals,",
      "every raised flag, and what to ask next."
    },
    footer = {
      "",
      "Examples:",
      "  rubric explain filled/a.xlsx --flag skipped-serving --what-if",
      "  rubric explain filled/a.xlsx --set monitoring.alerting=yes --set serving.minutes=12",
      "  rubric explain --loop ml-hiring-loop --candidate \"Ada Lovelace\" scorecards/",
      "  rubric explain filled/a.xlsx --blind --questions"
    })
final class ExplainCommand implements Callable<Integer> {

  /** How the explanation is shown. */
  enum Shown {
    text,
    json
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "SCORECARD",
      description = "Files or folders with scorecards: .xlsx, .ods, .csv, .json, .yaml or .jsonl.")
  private List<Path> scorecards = List.of();

  @Mixin private RubricOption rubric = new RubricOption();

  @Option(
      names = "--scorecard",
      paramLabel = "ID",
      description = "Which scorecard, where there are several.")
  private @Nullable String id;

  @Mixin private LoopOption loop = new LoopOption();

  @Option(
      names = "--candidate",
      paramLabel = "NAME",
      description = "Whose loop, where --loop is given and there are several candidates.")
  private @Nullable String candidate;

  @Mixin private BlindOption blind = new BlindOption();

  @ArgGroup private ExplainedOutcome outcome = new ExplainedOutcome();

  @Option(
      names = "--what-if",
      description = {
        "The fewest facts that, had they been otherwise, clear a flag, reach the next level or move",
        "the recommendation; of all of these where none is named."
      })
  private boolean whatIf;

  @Option(
      names = "--questions",
      description = "The questions still worth asking, and what each answer would settle.")
  private boolean questions;

  @Option(
      names = "--set",
      paramLabel = "FACT=VALUE",
      description = {
        "Set a fact for trial and show what changes; may be repeated. No file is touched.",
        "FACT= is not assessed, LIST=[] has no rows, LIST[2]= is without its second row,",
        "rating/CRITERION=LEVEL is a rating."
      })
  private List<String> set = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to show it: ${COMPLETION-CANDIDATES}. Default: text.")
  private Shown shown = Shown.text;

  private final RubricSource rubrics;
  private final ScorecardFiles files;
  private final PanelRules panelRules;
  private final Console console;

  @Inject
  ExplainCommand(
      RubricSource rubrics, ScorecardFiles files, PanelRules panelRules, Console console) {
    this.rubrics = rubrics;
    this.files = files;
    this.panelRules = panelRules;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    LoopRun loops = loop.begin(rubrics, panelRules);
    if (loops != null && id != null) {
      throw new UsageException(
          "a loop is of all scorecards of a candidate, not of `" + id + "`",
          "name the candidate with --candidate NAME, or leave out --loop");
    }
    if (loops != null) {
      return explainLoop(loops);
    }
    if (candidate != null) {
      throw new UsageException("--candidate is for loops", "name their rubric with --loop");
    }
    ScorecardInput input =
        new ExplainedScorecard(console, scorecards).find(read(rubric.load(rubrics, console)), id);
    if (input.scorecard().isEmpty()) {
      return ExitCode.NOTHING_DONE.number();
    }
    LoadedRubric by = Objects.requireNonNull(input.rubric());
    Evaluator evaluator = new Evaluator(by.rubric(), by.sha256());
    explain(evaluator, evaluator.evaluate(input.scorecard().get()));
    return ExitCode.DONE.number();
  }

  private int explainLoop(LoopRun loops) throws IOException {
    Iterator<ScorecardInput> inputs = read(rubric.load(rubrics, console).forStages());
    Optional<Evaluation> found =
        new ExplainedLoop(loops, new FindingsOutput(console, null)).find(inputs, candidate);
    LoadedRubric by = loops.rubric();
    found.ifPresent(evaluation -> explain(new Evaluator(by.rubric(), by.sha256()), evaluation));
    return (found.isPresent() ? ExitCode.DONE : ExitCode.NOTHING_DONE).number();
  }

  private Iterator<ScorecardInput> read(GivenRubrics given) throws IOException {
    Pseudonyms pseudonyms = blind.begin(scorecards);
    List<InputFile> found = BlindInputs.named(files.find(scorecards, List.of()), pseudonyms);
    return BlindInputs.of(files.read(found, given), pseudonyms);
  }

  private void explain(Evaluator evaluator, Evaluation recorded) {
    Evaluation evaluation = recorded;
    if (!set.isEmpty()) {
      evaluation = evaluator.evaluate(TrialFacts.set(set, recorded, evaluator.rubric()));
    }
    ExplanationReport report = new ExplanationReport(console, evaluator, evaluation);
    Comparison trial = set.isEmpty() ? null : new Comparison(recorded, evaluation);
    if (shown == Shown.json) {
      report.json(whatIf, questions, trial);
      return;
    }
    if (trial != null) {
      ComparisonText.print(trial, console.out());
    }
    if (outcome.isNamed()) {
      report.conclusions(outcome, whatIf);
    } else if (set.isEmpty() && !whatIf && !questions) {
      report.overview();
    }
    if (whatIf) {
      report.whatIf(outcome, loop.name() != null && !blind.isGiven());
    }
    if (questions) {
      report.questions();
    }
    console.out().flush();
  }
}
