package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.input.ScorecardInput;
import dev.rubric.cli.input.UsageException;
import dev.rubric.cli.report.ExplanationText;
import dev.rubric.cli.report.FlagText;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.RedFlag;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
      "Without an option: the recommendation and every raised flag."
    },
    footer = {
      "",
      "Examples:",
      "  rubric explain filled/a.xlsx --flag skipped-serving",
      "  rubric explain --loop ml-hiring-loop --candidate \"Ada Lovelace\" scorecards/"
    })
final class ExplainCommand implements Callable<Integer> {

  /** What to explain. */
  static final class Outcome {
    @Option(
        names = "--flag",
        paramLabel = "ID",
        description = "Why a red flag is raised, clear or undetermined.")
    private @Nullable String flag;

    @Option(
        names = "--criterion",
        paramLabel = "ID",
        description = "Why a criterion has its level.")
    private @Nullable String criterion;

    @Option(
        names = "--recommendation",
        description = "How the score adds up and what it recommends.")
    private boolean recommendation;
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "SCORECARD",
      description = "Files or folders with scorecards: .xlsx, .json, .yaml or .jsonl.")
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

  @ArgGroup private @Nullable Outcome outcome;

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
    if (loops != null) {
      return explainLoop(loops);
    }
    if (candidate != null) {
      throw new UsageException("--candidate is for loops", "name their rubric with --loop");
    }
    ScorecardInput input = find();
    if (input.scorecard().isEmpty()) {
      return ExitCode.NOTHING_DONE.number();
    }
    LoadedRubric by = Objects.requireNonNull(input.rubric());
    Evaluation evaluation =
        new Evaluator(by.rubric(), by.sha256()).evaluate(input.scorecard().get());
    explain(by, evaluation);
    return ExitCode.DONE.number();
  }

  private int explainLoop(LoopRun loops) throws IOException {
    Iterator<ScorecardInput> inputs = files.read(scorecards, rubric.load(rubrics), List.of());
    Optional<Evaluation> found =
        new ExplainedLoop(loops, new FindingsOutput(console, null)).find(inputs, candidate);
    found.ifPresent(evaluation -> explain(loops.rubric(), evaluation));
    return (found.isPresent() ? ExitCode.DONE : ExitCode.NOTHING_DONE).number();
  }

  /**
   * The one scorecard meant; problems are printed, and when they are all there is, nothing found.
   */
  private ScorecardInput find() throws IOException {
    List<ScorecardInput> found = new ArrayList<>();
    Iterator<ScorecardInput> inputs = files.read(scorecards, rubric.load(rubrics), List.of());
    while (inputs.hasNext()) {
      ScorecardInput input = inputs.next();
      console.problems(input.problems());
      boolean meant =
          input.scorecard().filter(card -> id == null || card.id().equals(id)).isPresent();
      if (meant) {
        found.add(input);
      }
      if (found.size() > 1) {
        throw new UsageException(
            named() + " holds several scorecards", "name one with --scorecard ID");
      }
    }
    if (found.isEmpty() && id != null) {
      throw new UsageException(named() + " holds no scorecard `" + id + "`", null);
    }
    return found.isEmpty() ? ScorecardInput.none() : found.get(0);
  }

  private String named() {
    return scorecards.size() == 1 ? "`" + scorecards.get(0) + "`" : "the input";
  }

  private void explain(LoadedRubric by, Evaluation evaluation) {
    Explainer explainer = new Explainer(by.rubric(), evaluation);
    ExplanationText text = new ExplanationText(console.out());
    FlagText flags = new FlagText(console.out(), text, explainer);
    if (outcome == null) {
      text.print(explainer.recommendation());
      evaluation.raised().forEach(flags::print);
    } else if (outcome.flag != null) {
      flags.print(flag(by, evaluation, outcome.flag));
    } else if (outcome.criterion != null) {
      text.print(explainer.criterion(criterion(by, evaluation, outcome.criterion)));
    } else if (outcome.recommendation) {
      text.print(explainer.recommendation());
    }
    console.out().flush();
  }

  private static FlagResult flag(LoadedRubric by, Evaluation evaluation, String flag) {
    List<String> known = by.rubric().flags().stream().map(RedFlag::id).toList();
    return evaluation.flag(flag).orElseThrow(() -> absent("flag", flag, known));
  }

  private static CriterionResult criterion(
      LoadedRubric by, Evaluation evaluation, String criterion) {
    List<String> known = by.rubric().criteria().stream().map(Criterion::id).toList();
    return evaluation.criterion(criterion).orElseThrow(() -> absent("criterion", criterion, known));
  }

  private static UsageException absent(String kind, String name, List<String> known) {
    return known.contains(name)
        ? new UsageException(
            kind + " `" + name + "` does not exist for the profiles of this scorecard", null)
        : new UsageException(
            "the rubric has no " + kind + " `" + name + "`", Nearest.hint(name, known));
  }
}
