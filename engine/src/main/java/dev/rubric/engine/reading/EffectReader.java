package dev.rubric.engine.reading;

import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a red flag does: {@code cap … at …}, {@code deduct … points}, {@code note}. */
final class EffectReader {

  private static final Pattern CAP =
      Pattern.compile("cap (\\S+) at (.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern DEDUCT =
      Pattern.compile("deduct (\\S+) points?", Pattern.CASE_INSENSITIVE);

  private final List<Criterion> criteria;
  private final List<Band> bands;
  private final Problems problems;

  EffectReader(List<Criterion> criteria, List<Band> bands, Problems problems) {
    this.criteria = criteria;
    this.bands = bands;
    this.problems = problems;
  }

  /** The effect, or empty when it is none that exists, which is then reported. */
  Optional<Effect> read(TextNode node) {
    String text = Texts.collapse(node.text());
    if (text.equalsIgnoreCase("note")) {
      return Optional.of(new Effect.NoteOnly());
    }
    Matcher deduct = DEDUCT.matcher(text);
    if (deduct.matches()) {
      return deduction(deduct.group(1), node.location());
    }
    Matcher cap = CAP.matcher(text);
    if (cap.matches()) {
      return cap.group(1).equalsIgnoreCase("recommendation")
          ? capRecommendation(cap.group(2), node.location())
          : capCriterion(cap.group(1), cap.group(2), node.location());
    }
    problems.error(
        "unknown-effect",
        node.location(),
        "unknown effect `"
            + text
            + "`, expected `cap recommendation at BAND`,"
            + " `cap CRITERION at LEVEL`, `deduct N points` or `note`");
    return Optional.empty();
  }

  private Optional<Effect> deduction(String number, Location at) {
    Optional<BigDecimal> points = Numbers.parse(number).filter(deducted -> deducted.signum() >= 0);
    if (points.isEmpty()) {
      problems.error("wrong-type", at, "`" + number + "` points, expected a number of 0 or more");
    }
    return points.map(Effect.Deduct::new);
  }

  private Optional<Effect> capRecommendation(String name, Location at) {
    for (int i = 0; i < bands.size(); i++) {
      if (Texts.comparable(bands.get(i).name()).equals(Texts.comparable(name))) {
        return Optional.of(new Effect.CapRecommendation(i, bands.get(i).name()));
      }
    }
    problems.error(
        "unknown-band",
        at,
        "unknown band `" + name + "`",
        Nearest.hint(name, bands.stream().map(Band::name).toList()));
    return Optional.empty();
  }

  private Optional<Effect> capCriterion(String id, String level, Location at) {
    Optional<Criterion> criterion =
        criteria.stream().filter(candidate -> candidate.id().equals(id)).findFirst();
    if (criterion.isEmpty()) {
      problems.error(
          "unknown-criterion",
          at,
          "unknown criterion `" + id + "`",
          Nearest.hint(id, criteria.stream().map(Criterion::id).toList()));
      return Optional.empty();
    }
    int index = criterion.get().levelIndex(level);
    if (index < 0) {
      problems.error(
          "unknown-level",
          at,
          "unknown level `" + level + "` for criterion `" + id + "`",
          Nearest.hint(level, criterion.get().levels().stream().map(Level::name).toList()));
      return Optional.empty();
    }
    String name = criterion.get().levels().get(index).name();
    return Optional.of(new Effect.CapCriterion(id, index, name));
  }
}
