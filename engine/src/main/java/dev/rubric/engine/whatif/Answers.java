package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Test;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType;
import dev.rubric.engine.signal.ValueType.ChoiceType;
import dev.rubric.engine.signal.ValueType.NumberType;
import dev.rubric.engine.signal.ValueType.YesNoType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The other values that a fact could have, those that no rule in question tells apart taken
 * together. Never among them: not assessed, since nobody can undo an assessment.
 */
final class Answers {

  private static final List<Value> YES_AND_NO =
      List.of(new Value.YesNo(true), new Value.YesNo(false));

  private final Rubric rubric;
  private final Scorecard scorecard;
  private final Supposition facts;
  private final Grounds grounds;
  private final int most;
  private final Map<FactId, List<Answer>> known = new HashMap<>();

  /**
   * Answers for a scorecard.
   *
   * @param most how many facts change together at most
   */
  Answers(Rubric rubric, Scorecard scorecard, Supposition facts, Grounds grounds, int most) {
    this.rubric = rubric;
    this.scorecard = scorecard;
    this.facts = facts;
    this.grounds = grounds;
    this.most = most;
  }

  /** The answers beside the value that the fact has; all where its row is not there. */
  List<Answer> of(FactId fact) {
    return known.computeIfAbsent(fact, this::find);
  }

  private List<Answer> find(FactId fact) {
    if (fact.group() == 2) {
      Note rating = scorecard.ratings().get(rubric.criteria().get(fact.index()).id());
      return rubric.criteria().get(fact.index()).levels().stream()
          .map(Level::name)
          .filter(level -> rating == null || !level.equals(rating.text()))
          .map(level -> listed(new Value.Words(level)))
          .toList();
    }
    if (fact.group() == 1 && fact.column() < 0) {
      return List.of(listed(fact.row() < 0 ? Setting.NO_ROWS : Setting.NOT_THERE));
    }
    Signal signal = signal(fact);
    Value value = facts.isOfMoreRows(fact) ? null : value(fact);
    return signal.type() instanceof NumberType number
        ? numbers(fact, number, value)
        : values(fact, signal.type(), value);
  }

  private static Answer listed(Value value) {
    return new Answer.Listed(List.of(value));
  }

  private List<Answer> values(FactId fact, ValueType type, @Nullable Value current) {
    List<Test.Membership> tests = grounds.memberships(fact);
    Map<List<Boolean>, List<Value>> alike = new LinkedHashMap<>();
    for (Value value : all(type)) {
      alike.computeIfAbsent(outcomes(tests, value), any -> new ArrayList<>()).add(value);
    }
    if (current != null) {
      alike.remove(outcomes(tests, current));
    }
    return alike.values().stream().<Answer>map(Answer.Listed::new).toList();
  }

  private static List<Boolean> outcomes(List<Test.Membership> tests, Value value) {
    return tests.stream().map(test -> test.values().contains(value)).toList();
  }

  private static List<Value> all(ValueType type) {
    if (type instanceof YesNoType) {
      return YES_AND_NO;
    }
    if (type instanceof ChoiceType choice) {
      return choice.choices().stream().map(choice::choice).flatMap(Optional::stream).toList();
    }
    return List.of(Answer.STATED, Value.NONE);
  }

  private List<Answer> numbers(FactId fact, NumberType type, @Nullable Value current) {
    Set<FactId> compared = grounds.compared(fact);
    Set<BigDecimal> points = new TreeSet<>();
    for (FactId other : compared) {
      points.addAll(grounds.numbers(other));
      if (compared.size() > 1) {
        addOwn(points, other);
      }
    }
    Axis axis = Axis.of(type, points, Math.min(most, compared.size()));
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < axis.steps().size(); i++) {
      boolean now =
          current instanceof Value.Quantity number && axis.steps().get(i).holds(number.number());
      if (!now) {
        answers.add(new Answer.Stretch(axis, i, i));
      }
    }
    return answers;
  }

  /** What a fact is, what its blank means and where its values end: others compare with these. */
  private void addOwn(Set<BigDecimal> points, FactId fact) {
    Signal signal = signal(fact);
    List<@Nullable Value> own = new ArrayList<>();
    own.add(value(fact));
    own.add(signal.blank());
    for (Value value : own) {
      if (value instanceof Value.Quantity quantity) {
        points.add(quantity.number());
      }
    }
    if (signal.type() instanceof NumberType type) {
      Optional.ofNullable(type.minimum()).ifPresent(points::add);
      Optional.ofNullable(type.maximum()).ifPresent(points::add);
    }
  }

  private Signal signal(FactId fact) {
    return fact.group() == 0
        ? rubric.signals().all().get(fact.index())
        : rubric.signals().lists().get(fact.index()).columns().get(fact.column());
  }

  private @Nullable Value value(FactId fact) {
    return fact.group() == 0
        ? facts.signal(fact.index())
        : facts.cell(fact.index(), fact.row(), fact.column());
  }
}
