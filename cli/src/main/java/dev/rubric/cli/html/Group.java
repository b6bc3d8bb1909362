package dev.rubric.cli.html;

import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Ranks;
import dev.rubric.engine.evaluation.Ranks.Outcome;
import dev.rubric.engine.evaluation.Ranks.Ranked;
import dev.rubric.engine.evaluation.RubricIdentity;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The evaluations by one rubric, as they come. */
final class Group {

  private final Rubric rubric;
  private final RubricIdentity identity;
  private final Shared shared;
  private final Articles articles;
  private final Rows rows;
  private final List<Entry> entries = new ArrayList<>();
  private List<String> stages = List.of();

  Group(Rubric rubric, RubricIdentity identity, Shared shared) {
    this.rubric = rubric;
    this.identity = identity;
    this.articles = new Articles(rubric, shared);
    this.shared = shared;
    this.rows = new Rows(rubric);
  }

  void add(Evaluation evaluation) throws IOException {
    add(evaluation, null, List.of());
  }

  void add(Packet packet) throws IOException {
    stages = packet.loop().planned().stream().map(stage -> stage.label()).toList();
    add(
        packet.evaluation(),
        new LoopViews(shared.places()).of(packet),
        LoopViews.cells(packet.loop()));
  }

  private void add(Evaluation evaluation, @Nullable LoopView loop, List<CellView> held)
      throws IOException {
    ArticleView article = articles.of(evaluation, loop);
    Scorecard scorecard = evaluation.scorecard();
    String interviewer = scorecard.header().interviewer();
    entries.add(
        new Entry(
            Documents.digest(evaluation, loop != null),
            Outcome.of(evaluation),
            interviewer == null ? scorecard.id() : interviewer,
            rows.of(evaluation, article.verdict(), held),
            articles.about(scorecard),
            shared.places().of(scorecard.location()),
            evaluation.criteria(),
            evaluation.flags(),
            shared.spool().add(Templates.article(article))));
  }

  RubricIdentity identity() {
    return identity;
  }

  Rubric rubric() {
    return rubric;
  }

  boolean isOfLoops() {
    return !stages.isEmpty();
  }

  int size() {
    return entries.size();
  }

  /** How many recommendations are open. */
  long open() {
    return entries.stream().filter(entry -> entry.row().verdict().state().equals("open")).count();
  }

  private String anchor() {
    return "rubric-" + identity.id() + "-" + identity.sha256().substring(0, 8);
  }

  /** What was evaluated. */
  Stream<EvaluationDigest> digests() {
    return entries.stream().map(Entry::digest);
  }

  GroupView view(DecisionViews decisions) {
    List<Ranked<Entry>> ranked =
        new Ranks(rubric.bands()).of(entries, Entry::outcome, Entry.BY_NAME);
    List<CandidateView> candidates =
        ranked.stream().map(entry -> candidate(entry, decisions)).toList();
    return new GroupView(
        anchor(),
        rubric.title(),
        identity.id()
            + " "
            + identity.version()
            + ", "
            + size()
            + (isOfLoops() ? " loop" : " scorecard")
            + (size() == 1 ? "" : "s"),
        shared.places().of(rubric.location()),
        bands(),
        flags(FlagResult::isRaised),
        flags(FlagResult::isUndetermined),
        profiles(),
        stages,
        rubric.criteria().stream().map(Criterion::title).toList(),
        new LevelCells(rubric).legend(rubric),
        Verdicts.strokes(rubric.bands()),
        candidates.stream().anyMatch(candidate -> !candidate.decisions().isEmpty()),
        candidates,
        new Comparisons(rubric).of(ranked.stream().map(Ranked::candidate).toList()));
  }

  private CandidateView candidate(Ranked<Entry> ranked, DecisionViews decisions) {
    Entry entry = ranked.candidate();
    return new CandidateView(
        ranked.rank().text(),
        entry.row(),
        anchor(),
        entry.about(),
        entry.file(),
        decisions.of(entry.digest(), rubric.bands()),
        output -> output.writeContent(shared.spool().read(entry.article())));
  }

  private List<ChoiceView> bands() {
    return IntStream.range(0, rubric.bands().size())
        .mapToObj(i -> new ChoiceView(Integer.toString(i), rubric.bands().get(i).name()))
        .toList();
  }

  private List<ChoiceView> flags(Predicate<FlagResult> asked) {
    List<String> found =
        entries.stream()
            .flatMap(entry -> entry.flags().stream())
            .filter(asked)
            .map(result -> result.flag().id())
            .distinct()
            .toList();
    return rubric.flags().stream()
        .filter(flag -> found.contains(flag.id()))
        .map(flag -> new ChoiceView(flag.id(), flag.title()))
        .toList();
  }

  private List<ChoiceView> profiles() {
    List<String> found =
        entries.stream()
            .flatMap(entry -> Stream.of(entry.row().profiles().split(" ")))
            .distinct()
            .toList();
    return rubric.profiles().stream()
        .filter(profile -> found.contains(profile.id()))
        .map(profile -> new ChoiceView(profile.id(), profile.title()))
        .toList();
  }
}
