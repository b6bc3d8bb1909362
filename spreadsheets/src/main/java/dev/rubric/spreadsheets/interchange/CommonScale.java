package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.spreadsheets.ObjectBuilder;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnCriterion;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnRating;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One scale for criteria whose ratings have points of their own. A criterion weighs its most
 * points, and a level is worth its share of them, so that every total keeps its proportions
 * exactly. Ratings of one name and one share are one level; ratings of one name that are worth
 * different shares are two, and the second says its points.
 */
final class CommonScale {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Step> steps = new ArrayList<>();
  private final Map<OwnRating, Step> byRating = new HashMap<>();
  private final BigDecimal first;
  private boolean hasOwnLevels;

  /** A level, with the name it had in the tool. */
  private record Step(String name, String was, Share share, OwnRating rating) {}

  CommonScale(List<OwnCriterion> criteria) {
    List<OwnCriterion> worth = criteria.stream().filter(c -> c.most().signum() > 0).toList();
    first = worth.isEmpty() ? HUNDRED : worth.get(0).most();
    worth.forEach(this::add);
    criteria.stream().filter(c -> c.most().signum() == 0).forEach(this::add);
  }

  /** Whether a name stands for different shares in different criteria. */
  boolean hasOwnLevels() {
    return hasOwnLevels;
  }

  /** How many levels there are. */
  int size() {
    return steps.size();
  }

  /** The name of the level that a rating is. */
  String level(OwnRating rating) {
    Step step = byRating.get(rating);
    if (step == null) {
      throw new IllegalArgumentException("no rating of these criteria");
    }
    return step.name();
  }

  /** The scale, from weakest to strongest. */
  Node tree(Location at) {
    BigDecimal whole = whole();
    List<Node> levels = new ArrayList<>();
    for (Step step : steps) {
      TextNode name = new TextNode(step.name(), step.rating().name().location());
      BigDecimal points = step.share().of(whole).orElse(BigDecimal.ZERO);
      levels.add(
          new ObjectBuilder()
              .put("name", name)
              .put("points", new NumberNode(points, step.rating().pointsAt()))
              .at(name.location()));
    }
    return new ListNode(levels, at);
  }

  private void add(OwnCriterion criterion) {
    int last = -1;
    for (int i = 0; i < criterion.ratings().size(); i++) {
      OwnRating rating = criterion.ratings().get(i);
      int found = known(criterion, rating, share(criterion, i), last);
      last = found >= 0 ? found : insert(rating, share(criterion, i), last);
      byRating.put(rating, steps.get(last));
    }
  }

  /** Where nothing can be had, levels are as far from one another as they can be. */
  private static Share share(OwnCriterion criterion, int position) {
    return criterion.most().signum() > 0
        ? new Share(criterion.ratings().get(position).points(), criterion.most())
        : new Share(
            BigDecimal.valueOf(position),
            BigDecimal.valueOf(Math.max(1, criterion.ratings().size() - 1)));
  }

  /** The level above the last one that the rating is, or -1. */
  private int known(OwnCriterion criterion, OwnRating rating, Share share, int last) {
    String name = Texts.comparable(rating.name().text());
    for (int i = last + 1; i < steps.size(); i++) {
      boolean worth = criterion.most().signum() == 0 || steps.get(i).share().compareTo(share) == 0;
      if (worth && Texts.comparable(steps.get(i).was()).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Levels that can give nothing go by names, so that the last one may be worth more. */
  private int insert(OwnRating rating, Share own, int last) {
    Share share =
        last >= 0 && steps.get(last).share().compareTo(own) > 0 ? steps.get(last).share() : own;
    int at = last + 1;
    while (at < steps.size() && steps.get(at).share().compareTo(share) <= 0) {
      at++;
    }
    String was = Texts.collapse(rating.name().text());
    steps.add(at, new Step(free(was, share), was, share, rating));
    return at;
  }

  private String free(String name, Share share) {
    if (isFree(name)) {
      return name;
    }
    hasOwnLevels = true;
    String own = name + " (" + share.inWords() + ")";
    String free = own;
    for (int i = 2; !isFree(free); i++) {
      free = own + " " + i;
    }
    return free;
  }

  private boolean isFree(String name) {
    return steps.stream()
        .noneMatch(step -> Texts.comparable(step.name()).equals(Texts.comparable(name)));
  }

  /** What the strongest level is worth: as in the first criterion, if that divides well. */
  private BigDecimal whole() {
    BigDecimal common =
        steps.stream().map(step -> step.share().whole()).reduce(BigDecimal.ONE, CommonScale::both);
    return Stream.of(first, HUNDRED)
        .filter(whole -> steps.stream().allMatch(step -> step.share().of(whole).isPresent()))
        .findFirst()
        .orElse(common);
  }

  /** A number that both divide, on the last digit of either. */
  private static BigDecimal both(BigDecimal one, BigDecimal other) {
    int digits = Math.max(0, Math.max(one.scale(), other.scale()));
    BigInteger first = one.movePointRight(digits).toBigIntegerExact();
    BigInteger second = other.movePointRight(digits).toBigIntegerExact();
    BigInteger multiple = first.multiply(second).divide(first.gcd(second));
    return Numbers.canonical(new BigDecimal(multiple));
  }
}
