package dev.rubric.engine.whatif;

import dev.rubric.engine.Trial;
import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.scorecard.Revision;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType.ChoiceType;
import dev.rubric.engine.signal.ValueType.NumberType;
import dev.rubric.engine.signal.ValueType.YesNoType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every set of up to so many changes of a scorecard's facts, tried one after the other. */
final class Exhaustive {

  /** Some text. */
  static final Value TEXT = new Value.Words("some text");

  private static final Location NOWHERE = new Location.InFile("trial");
  private static final Pattern NUMBER = Pattern.compile("(?<![a-z_])-?[0-9]+(\\.[0-9]+)?");
  private static final int AFFORDABLE = 4_000;

  /** As many facts change together at most, and as many rows are added to a list. */
  private static final int MOST = 4;

  private final Trial trial;
  private final Scorecard scorecard;
  private final Map<FactId, List<Value>> values = new TreeMap<>();

  Exhaustive(Trial trial, Scorecard scorecard) {
    this.trial = trial;
    this.scorecard = scorecard;
    Signals signals = trial.rubric().signals();
    for (int i = 0; i < signals.all().size(); i++) {
      values.put(signals.fact(i), values(signals.all().get(i)));
    }
    for (int i = 0; i < signals.lists().size(); i++) {
      list(signals, i);
    }
    trial
        .rubric()
        .criteria()
        .forEach(
            criterion -> {
              int position = trial.rubric().criteria().indexOf(criterion);
              values.put(
                  FactId.rating(position, criterion.id()),
                  criterion.levels().stream()
                      .<Value>map(level -> new Value.Words(level.name()))
                      .toList());
            });
  }

  private void list(Signals signals, int index) {
    SignalList list = signals.lists().get(index);
    Rows rows = scorecard.lists().get(list.id());
    if (rows == null && !list.isGrid()) {
      values.put(signals.listFact(index), List.of(Setting.NO_ROWS));
    }
    int more = list.isGrid() ? 0 : NewRows.recorded(scorecard, list.id()) + MOST;
    for (int row = 0; row < more; row++) {
      for (int column = 0; column < list.columns().size(); column++) {
        values.put(signals.cellFact(index, row, column), values(list.columns().get(column)));
      }
    }
  }

  private List<Value> values(Signal signal) {
    if (signal.type() instanceof YesNoType) {
      return List.of(new Value.YesNo(true), new Value.YesNo(false));
    }
    if (signal.type() instanceof ChoiceType choice) {
      return choice.choices().stream().map(choice::choice).flatMap(Optional::stream).toList();
    }
    return signal.type() instanceof NumberType number ? numbers(number) : List.of(TEXT, Value.NONE);
  }

  /** All numbers that stand in conditions or were recorded, and two between each two of them. */
  private List<Value> numbers(NumberType type) {
    TreeSet<BigDecimal> points = new TreeSet<>();
    for (Rule rule : rules()) {
      Matcher numbers = NUMBER.matcher(rule.text());
      while (numbers.find()) {
        points.add(new BigDecimal(numbers.group()));
      }
    }
    scorecard.facts().values().forEach(fact -> add(points, fact.value()));
    scorecard
        .lists()
        .values()
        .forEach(
            rows ->
                rows.rows()
                    .forEach(
                        row -> row.cells().values().forEach(cell -> add(points, cell.value()))));
    trial.rubric().signals().all().forEach(signal -> add(points, signal.blank()));
    points.add(BigDecimal.ZERO);
    TreeSet<BigDecimal> all = new TreeSet<>(points);
    BigDecimal before = points.first().subtract(BigDecimal.ONE);
    for (BigDecimal point : points) {
      BigDecimal quarter = point.subtract(before).multiply(new BigDecimal("0.25"));
      all.add(point.subtract(quarter));
      all.add(before.add(quarter));
      before = point;
    }
    all.add(before.add(BigDecimal.ONE));
    Stream.of(type.minimum(), type.maximum()).filter(Objects::nonNull).forEach(all::add);
    return all.stream().filter(type::allows).<Value>map(Value.Quantity::new).toList();
  }

  private static void add(Set<BigDecimal> points, @Nullable Value value) {
    if (value instanceof Value.Quantity quantity) {
      points.add(quantity.number());
    }
  }

  private List<Rule> rules() {
    Stream<Rule> levels =
        trial.rubric().criteria().stream()
            .flatMap(criterion -> criterion.levels().stream())
            .map(Level::rule)
            .filter(Objects::nonNull);
    return Stream.concat(levels, trial.rubric().flags().stream().map(RedFlag::rule)).toList();
  }

  /** How many facts can be changed together while it takes no more than some seconds. */
  int depth() {
    int depth = 0;
    while (depth < MOST && sets(depth + 1).size() < AFFORDABLE) {
      depth++;
    }
    return depth;
  }

  /** Evaluates the scorecard with every set of so many changes. */
  void each(int size, Evaluator evaluator, BiConsumer<Map<FactId, Value>, Evaluation> taker) {
    List<Map<FactId, Value>> sets = sets(size);
    try (Stream<Evaluation> evaluations = evaluator.evaluate(sets.stream().map(this::changed))) {
      var next = sets.iterator();
      evaluations.forEach(evaluation -> taker.accept(next.next(), evaluation));
    }
  }

  /** All sets of a size, or as many as nobody would try. */
  private List<Map<FactId, Value>> sets(int size) {
    List<Map<FactId, Value>> sets = new ArrayList<>();
    collect(new ArrayList<>(values.keySet()), 0, size, new TreeMap<>(), sets);
    return sets;
  }

  private void collect(
      List<FactId> facts,
      int from,
      int left,
      Map<FactId, Value> set,
      List<Map<FactId, Value>> sets) {
    if (left == 0) {
      sets.add(new TreeMap<>(set));
      return;
    }
    for (int i = from; i < facts.size() && sets.size() < AFFORDABLE; i++) {
      if (!canBeThere(facts.get(i), set.keySet())) {
        continue;
      }
      for (Value value : Objects.requireNonNull(values.get(facts.get(i)))) {
        set.put(facts.get(i), value);
        collect(facts, i + 1, left - 1, set, sets);
        set.remove(facts.get(i));
      }
    }
  }

  /** A row more comes after the last one, and not where there are said to be none. */
  private boolean canBeThere(FactId fact, Set<FactId> others) {
    Signals signals = trial.rubric().signals();
    if (fact.group() != 1 || fact.row() < 0) {
      return true;
    }
    int first = NewRows.recorded(scorecard, signals.lists().get(fact.index()).id());
    boolean isNext =
        fact.row() <= first
            || others.stream()
                .anyMatch(
                    other ->
                        other.group() == 1
                            && other.index() == fact.index()
                            && other.row() == fact.row() - 1);
    return isNext && !others.contains(signals.listFact(fact.index()));
  }

  private Scorecard changed(Map<FactId, Value> set) {
    List<Setting> settings = new ArrayList<>();
    set.forEach((fact, value) -> settings.add(new Setting(fact, value, NOWHERE)));
    return Revision.of(scorecard, settings, trial.rubric().signals());
  }
}
