package dev.rubric.engine.evaluation;

import dev.rubric.engine.drools.Findings;
import dev.rubric.engine.drools.RuleBase;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.AssessedFacts;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Evaluates scorecards against one rubric: rules match, then arithmetic concludes. Safe for use by
 * several threads.
 */
public final class Evaluator {

  /** Scorecards a session: enough to pay for the session, few enough to forget early. */
  private static final int BATCH = 64;

  private final Rubric rubric;
  private final RubricIdentity identity;
  private final RuleBase rules;

  /**
   * Compiles the rubric.
   *
   * @param sha256 of the rubric's canonical document
   */
  public Evaluator(Rubric rubric, String sha256) {
    this.rubric = rubric;
    this.identity = new RubricIdentity(rubric.id(), rubric.version(), sha256);
    this.rules = new RuleBase(rubric);
  }

  /** The rubric. */
  public Rubric rubric() {
    return rubric;
  }

  /** Which text of the rubric evaluations name. */
  public RubricIdentity identity() {
    return identity;
  }

  /** Evaluates one scorecard, which was checked against this rubric. */
  public Evaluation evaluate(Scorecard scorecard) {
    return evaluate(List.of(scorecard)).get(0);
  }

  /**
   * Evaluates scorecards as they come, in constant memory.
   *
   * @return evaluations in the order of the scorecards
   */
  public Stream<Evaluation> evaluate(Stream<Scorecard> scorecards) {
    Iterator<Evaluation> evaluations = new Batches(scorecards.iterator());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                evaluations, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(scorecards::close);
  }

  private List<Evaluation> evaluate(List<Scorecard> batch) {
    List<AssessedFacts> facts =
        batch.stream().map(scorecard -> new AssessedFacts(scorecard, rubric.signals())).toList();
    List<Findings> findings = rules.match(facts);
    List<Evaluation> evaluations = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      evaluations.add(conclude(facts.get(i), findings.get(i)));
    }
    return evaluations;
  }

  private Evaluation conclude(AssessedFacts facts, Findings findings) {
    Standing standing = Standing.of(rubric, facts, ratings(facts.scorecard()), findings);
    return new Evaluation(
        facts.scorecard(),
        identity,
        standing.criteria(),
        standing.flags(),
        standing.score(),
        standing.recommendation(),
        standing.coverage(),
        missing(facts),
        new Questions(rubric, facts).of(standing.criteria(), standing.flags()));
  }

  private static Map<String, String> ratings(Scorecard scorecard) {
    Map<String, String> ratings = new HashMap<>();
    scorecard.ratings().forEach((criterion, level) -> ratings.put(criterion, level.text()));
    return ratings;
  }

  private List<String> missing(AssessedFacts facts) {
    List<String> missing = new ArrayList<>();
    List<Signal> signals = rubric.signals().all();
    for (int i = 0; i < signals.size(); i++) {
      if (signals.get(i).required() && facts.signal(i) == null) {
        missing.add(signals.get(i).id());
      }
    }
    for (int list = 0; list < rubric.signals().lists().size(); list++) {
      missing.addAll(missingCells(facts, list));
    }
    return missing;
  }

  private List<String> missingCells(AssessedFacts facts, int list) {
    List<String> missing = new ArrayList<>();
    List<Signal> columns = rubric.signals().lists().get(list).columns();
    boolean isGrid = rubric.signals().lists().get(list).isGrid();
    for (int row = 0; !isGrid && row < facts.rows(list); row++) {
      for (int column = 0; column < columns.size(); column++) {
        if (columns.get(column).required() && facts.cell(list, row, column) == null) {
          missing.add(rubric.signals().cellFact(list, row, column).text());
        }
      }
    }
    return missing;
  }

  /** Takes scorecards a batch at a time, as evaluations are asked for. */
  private final class Batches implements Iterator<Evaluation> {

    private final Iterator<Scorecard> scorecards;
    private final Deque<Evaluation> ready = new ArrayDeque<>();

    Batches(Iterator<Scorecard> scorecards) {
      this.scorecards = scorecards;
    }

    @Override
    public boolean hasNext() {
      return !ready.isEmpty() || scorecards.hasNext();
    }

    @Override
    public Evaluation next() {
      if (ready.isEmpty()) {
        List<Scorecard> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && scorecards.hasNext()) {
          batch.add(scorecards.next());
        }
        ready.addAll(evaluate(batch));
      }
      return ready.remove();
    }
  }
}
