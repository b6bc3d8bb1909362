package dev.rubric.engine.reading;

import dev.rubric.engine.condition.ConditionParser;
import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.located.Fields;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.ScaleLevel;
import dev.rubric.engine.signal.Signals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a rubric's scale and criteria. */
final class CriteriaReader {

  /** Beside criteria, effects speak of the recommendation, and names of rules of flags. */
  static final Set<String> TAKEN = Set.of("recommendation", "flag");

  private final Problems problems;

  CriteriaReader(Problems problems) {
    this.problems = problems;
  }

  List<ScaleLevel> scale(Fields rubric) {
    List<ScaleLevel> scale = new ArrayList<>();
    for (ObjectNode node : rubric.objects("scale", Limits.STEPS)) {
      Fields fields = new Fields(node, problems);
      String name = Texts.collapse(fields.requiredText("name"));
      BigDecimal points = fields.number("points");
      fields.close();
      if (points == null) {
        points = BigDecimal.valueOf(scale.size() + 1L);
      }
      checkStep(scale, name, points, fields);
      scale.add(new ScaleLevel(name, points, node.location()));
    }
    if (scale.size() < 2) {
      problems.error(
          "scale-too-short",
          rubric.locationOf("scale"),
          "the scale has " + scale.size() + " levels, expected at least two");
    }
    return scale;
  }

  private void checkStep(List<ScaleLevel> before, String name, BigDecimal points, Fields fields) {
    if (position(before, name) >= 0) {
      problems.error(
          "duplicate-id", fields.locationOf("name"), "level `" + name + "` stands twice");
    }
    if (points.signum() < 0) {
      problems.error(
          "out-of-range",
          fields.locationOf("points"),
          "level `" + name + "` has " + points + " points, expected 0 or more");
    }
    if (!before.isEmpty() && points.compareTo(before.get(before.size() - 1).points()) < 0) {
      problems.error(
          "scale-order",
          fields.locationOf("points"),
          "level `"
              + name
              + "` has fewer points than the level before it, expected the scale from"
              + " weakest to strongest");
    }
  }

  List<Criterion> criteria(Fields rubric, List<ScaleLevel> scale, Signals signals) {
    Ids ids = new Ids(problems);
    List<Criterion> criteria = new ArrayList<>();
    for (ObjectNode node : rubric.objects("criteria", Limits.CRITERIA)) {
      criterion(node, ids, scale, signals).ifPresent(criteria::add);
    }
    if (rubric.objects("criteria").isEmpty()) {
      problems.error("missing-value", rubric.locationOf("criteria"), "the rubric has no criteria");
    }
    return criteria;
  }

  private Optional<Criterion> criterion(
      ObjectNode node, Ids ids, List<ScaleLevel> scale, Signals signals) {
    Fields fields = new Fields(node, problems);
    String id = ids.read(fields, Ids.KEBAB, "problem-definition");
    if (TAKEN.contains(id)) {
      problems.error(
          "bad-id",
          fields.locationOf("id"),
          "a criterion cannot be called `"
              + id
              + "`: effects name the recommendation, and rules the flags, by that word");
    }
    String title = fields.requiredText("title");
    String group = fields.text("group");
    String note = fields.text("note");
    BigDecimal weight = weight(fields, id);
    List<Level> levels = levels(fields, id, scale, signals);
    Mode mode = mode(fields, levels);
    List<String> onlyFor = fields.texts("only_for").stream().map(Node.TextNode::text).toList();
    fields.close();
    if (levels.size() < 2) {
      problems.error(
          "too-few-levels",
          fields.location(),
          "criterion `" + id + "` has " + levels.size() + " levels, expected at least two");
      return Optional.empty();
    }
    checkRules(id, mode, levels);
    return Optional.of(
        new Criterion(id, title, group, note, weight, mode, levels, onlyFor, node.location()));
  }

  private BigDecimal weight(Fields fields, String id) {
    BigDecimal weight = fields.number("weight");
    if (weight != null && weight.signum() < 0) {
      problems.error(
          "out-of-range",
          fields.locationOf("weight"),
          "criterion `" + id + "` has the weight " + weight + ", expected 0 or more");
    }
    return weight == null ? BigDecimal.ONE : weight;
  }

  /**
   * Where nothing is said, conditions make a criterion derived and their absence makes it rated.
   */
  private Mode mode(Fields fields, List<Level> levels) {
    String word = fields.text("mode");
    if (word == null) {
      return levels.stream().anyMatch(level -> level.rule() != null) ? Mode.DERIVED : Mode.RATED;
    }
    Optional<Mode> mode =
        Arrays.stream(Mode.values())
            .filter(candidate -> candidate.word().equals(Texts.comparable(word)))
            .findFirst();
    if (mode.isEmpty()) {
      problems.error(
          "unknown-mode",
          fields.locationOf("mode"),
          "unknown mode `" + word + "`, expected derived, rated or checked",
          Nearest.hint(word, Arrays.stream(Mode.values()).map(Mode::word).toList()));
    }
    return mode.orElse(Mode.DERIVED);
  }

  private List<Level> levels(Fields criterion, String id, List<ScaleLevel> scale, Signals signals) {
    List<Level> levels = new ArrayList<>();
    int last = -1;
    for (ObjectNode node : criterion.objects("levels")) {
      Fields fields = new Fields(node, problems);
      String name = fields.requiredText("level");
      int position = position(scale, name);
      if (position < 0) {
        problems.error(
            "unknown-level",
            fields.locationOf("level"),
            "unknown level `" + name + "` for criterion `" + id + "`",
            Nearest.hint(name, scale.stream().map(ScaleLevel::name).toList()));
      } else if (position <= last) {
        problems.error(
            "level-order",
            fields.locationOf("level"),
            "level `" + name + "` of `" + id + "` stands out of the scale's order");
      }
      last = Math.max(last, position);
      levels.add(level(fields, scale, position, signals));
    }
    return levels;
  }

  private Level level(Fields fields, List<ScaleLevel> scale, int position, Signals signals) {
    String anchor = fields.requiredText("anchor");
    Rule rule = rule(fields, signals, problems);
    fields.close();
    ScaleLevel step =
        position < 0
            ? new ScaleLevel("?", BigDecimal.ZERO, fields.location())
            : scale.get(position);
    return new Level(step.name(), step.points(), anchor, rule, fields.locationOf("anchor"));
  }

  private void checkRules(String id, Mode mode, List<Level> levels) {
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      boolean expected = mode != Mode.RATED && i > 0;
      if (expected && level.rule() == null) {
        problems.error(
            "missing-condition",
            level.location(),
            "level `"
                + level.name()
                + "` of `"
                + id
                + "` has no condition, expected one in a "
                + mode.word()
                + " criterion");
      }
      Rule rule = level.rule();
      if (!expected && rule != null) {
        problems.error(
            "condition-not-expected",
            rule.location(),
            i == 0
                ? "the first level of `" + id + "` takes no condition: it holds where no other does"
                : "`" + id + "` is rated, so its levels take no conditions");
      }
    }
  }

  /** The condition under {@code when}, if any. */
  static @Nullable Rule rule(Fields fields, Signals signals, Problems problems) {
    String text = fields.text("when");
    return text == null
        ? null
        : ConditionParser.parse(text, fields.locationOf("when"), signals, problems);
  }

  private static int position(List<ScaleLevel> scale, String name) {
    String wanted = Texts.comparable(name);
    for (int i = 0; i < scale.size(); i++) {
      if (Texts.comparable(scale.get(i).name()).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
