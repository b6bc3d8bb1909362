package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.RubricIdentity;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Rubric;
import gg.jte.Content;
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
    this.articles = new Articles(rubric, shared.places(), shared.clearings());
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
    ArticleView article = articles.of(anchor(), evaluation, loop);
    String interviewer = evaluation.scorecard().header().interviewer();
    entries.add(
        new Entry(
            evaluation.score(),
            evaluation.scorecard().id(),
            interviewer == null ? evaluation.scorecard().id() : interviewer,
            rows.of(evaluation, article.verdict(), held),
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

  GroupView view() {
    List<Entry> ranked = entries.stream().sorted(Entry.RANKING).toList();
    return new GroupView(
        anchor(),
        rubric.title(),
        identity.id()
            + " "
            + identity.version()
            + ", "
            + size()
            + (isOfLoops() ? " loops" : " scorecards"),
        shared.places().of(rubric.location()),
        bands(),
        flags(FlagResult::isRaised),
        flags(FlagResult::isUndetermined),
        profiles(),
        stages,
        rubric.criteria().stream().map(Criterion::title).toList(),
        new LevelCells(rubric).legend(rubric),
        ranked.stream().map(Entry::row).toList(),
        new Comparisons(rubric).of(ranked),
        ranked.stream().map(this::article).toList());
  }

  private Content article(Entry entry) {
    return output -> output.writeContent(shared.spool().read(entry.article()));
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
