package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.signal.Signal;
import dev.rubric.spreadsheets.ObjectBuilder;
import dev.rubric.spreadsheets.interchange.Feedback.Answer;
import dev.rubric.spreadsheets.interchange.Feedback.Rated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts, ratings and evidence of one scorecard, gathered from feedback. */
final class FeedbackEntries {

  private final String tool;
  private final RubricNames names;
  private final RatingLevels levels;
  private final Problems problems;
  private final ObjectBuilder facts = new ObjectBuilder();
  private final ObjectBuilder ratings = new ObjectBuilder();
  private final Map<String, TextNode> notes = new LinkedHashMap<>();
  private final Set<RatingSteps> byPosition = new LinkedHashSet<>();
  private final Set<RatingSteps> unclear = new HashSet<>();
  private final List<String> left = new ArrayList<>();

  FeedbackEntries(String tool, RubricNames names, RatingLevels levels, Problems problems) {
    this.tool = tool;
    this.names = names;
    this.levels = levels;
    this.problems = problems;
  }

  /** The ratings that were taken by their positions. */
  Set<RatingSteps> byPosition() {
    return byPosition;
  }

  /** The names of what has no place in the rubric. */
  List<String> left() {
    return left;
  }

  /** Adds all that was gathered to a scorecard. */
  void putInto(ObjectBuilder scorecard, Location at) {
    ObjectBuilder evidence = new ObjectBuilder();
    notes.forEach((criterion, note) -> evidence.put("rating/" + criterion, note));
    scorecard.put("facts", facts.at(at));
    scorecard.put("ratings", ratings.at(at));
    scorecard.put("evidence", evidence.at(at));
  }

  /** What nobody rated and nobody wrote about may be unknown to the rubric: nothing is lost. */
  void rated(Rated rated) {
    Optional<Criterion> criterion = names.criterion(rated.name().text());
    if (criterion.isPresent()) {
      rated.value().ifPresent(value -> rating(criterion.get(), rated.name(), value, rated.steps()));
      rated.note().ifPresent(note -> note(criterion.get(), note));
    } else if (rated.value().isPresent() || rated.note().isPresent()) {
      unknown(rated.name());
    }
  }

  private void unknown(TextNode name) {
    String nearest = names.nearest(name.text());
    problems.error(
        "unknown-criterion",
        name.location(),
        "unknown criterion `" + Texts.shortened(name.text()) + "`",
        nearest == null
            ? "give the rubric a criterion of that title, with weight 0 if it is not to count"
            : "did you mean `" + nearest + "`?");
  }

  /** An answer may be a rating, a note on a criterion, or the value of a signal. */
  void answer(Answer answer) {
    String name = answer.name().text();
    Optional<Criterion> criterion = names.criterion(name);
    Optional<Signal> signal = names.signal(name);
    if (criterion.isPresent()) {
      Parts.text(inWords(answer.value())).ifPresent(text -> about(criterion.get(), answer, text));
    } else if (signal.isPresent()) {
      facts.putOnce(signal.get().id(), inWords(answer.value()), answer.name().location(), problems);
    } else {
      left.add(name);
    }
  }

  /** Options that have no order and no level's name are no ratings: they say something of it. */
  private void about(Criterion criterion, Answer answer, TextNode text) {
    RatingSteps steps = answer.steps();
    boolean one = !(answer.value() instanceof ListNode);
    if (one && (steps.isOrdered() || levels.knowsOneOf(steps))) {
      rating(criterion, answer.name(), text, steps);
    } else {
      note(criterion, text);
    }
  }

  private void rating(Criterion criterion, TextNode name, TextNode value, RatingSteps steps) {
    int position = steps.position(value.text());
    Optional<String> level = position < 0 ? Optional.empty() : levels.level(steps, position);
    if (level.isEmpty()) {
      unclear(value, steps, position);
      return;
    }
    if (levels.isByPosition(steps)) {
      byPosition.add(steps);
    }
    ratings.putOnce(
        criterion.id(), new TextNode(level.get(), value.location()), name.location(), problems);
  }

  /** One problem a scorecard for each rating, and one for all whose level nobody said. */
  private void unclear(TextNode value, RatingSteps steps, int position) {
    String shown = "`" + Texts.shortened(value.text()) + "`";
    if (position < 0) {
      problems.error(
          "unknown-rating",
          value.location(),
          "unknown rating " + shown + ", expected one of " + tool + "'s " + steps.inWords());
    } else if (unclear.add(steps)) {
      problems.error(
          "unknown-rating",
          value.location(),
          "nothing says which level " + shown + " is: " + levels.mismatch(tool, steps),
          levels.advice(steps));
    }
  }

  private void note(Criterion criterion, TextNode note) {
    notes.merge(
        criterion.id(),
        note,
        (first, more) -> new TextNode(first.text() + "\n" + more.text(), first.location()));
  }

  /** What was chosen of several is one text. */
  private static Node inWords(Node value) {
    return value instanceof ListNode list
        ? new TextNode(
            list.items().stream()
                .flatMap(item -> Parts.text(item).stream())
                .map(TextNode::text)
                .collect(Collectors.joining(", ")),
            list.location())
        : value;
  }
}
