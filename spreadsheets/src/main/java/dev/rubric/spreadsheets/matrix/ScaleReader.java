package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import dev.rubric.spreadsheets.matrix.Scale.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts levels in order and finds their points: by numbers, else by words, else as they stand. */
final class ScaleReader {

  private final List<LevelColumn> levels;
  private final List<String> names;
  private final List<String> remarks = new ArrayList<>();

  private ScaleReader(List<LevelColumn> levels) {
    this.levels = levels;
    this.names = names(levels);
  }

  /**
   * The scale of a table.
   *
   * @param own points per level that the criteria give, by position; null where the levels do
   */
  static Scale read(List<LevelColumn> levels, @Nullable List<BigDecimal> own) {
    ScaleReader reader = new ScaleReader(levels);
    return own == null ? reader.scale() : reader.scale(own, "by the points of the criteria");
  }

  private Scale scale() {
    List<BigDecimal> numbers = numbers();
    if (numbers != null) {
      return byNumber(numbers);
    }
    List<BigDecimal> grades = grades();
    if (grades != null) {
      return ranked(grades, "by their grades");
    }
    List<BigDecimal> words = words();
    if (words != null) {
      return ranked(words, "by their words");
    }
    remarks.add(
        "Nothing tells which level is best: they are taken from weakest to strongest as they"
            + " stand; put points behind their names to say otherwise.");
    return ranked(
        IntStream.range(0, levels.size()).mapToObj(BigDecimal::valueOf).toList(), "as they stand");
  }

  /** The numbers of the levels when all have one and they differ. */
  private @Nullable List<BigDecimal> numbers() {
    boolean pointed = levels.stream().allMatch(level -> level.label().points() != null);
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    for (LevelColumn level : levels) {
      numbers.add(pointed ? level.label().number() : ordinal(level.label()));
    }
    if (numbers.stream().anyMatch(Objects::isNull) || new HashSet<>(numbers).size() < 2) {
      return null;
    }
    return numbers.stream().map(Objects::requireNonNull).toList();
  }

  private static @Nullable BigDecimal ordinal(Label label) {
    return label.ordinal() != null ? label.ordinal() : label.number();
  }

  private Scale byNumber(List<BigDecimal> numbers) {
    if (levels.stream().anyMatch(l -> l.label().points() != null && l.label().points().isRange())) {
      remarks.add("Points are ranges: a level counts the middle of its range.");
    }
    if (against(numbers)) {
      BigDecimal least = numbers.stream().min(Comparator.naturalOrder()).orElseThrow();
      BigDecimal most = numbers.stream().max(Comparator.naturalOrder()).orElseThrow();
      remarks.add(
          "The smallest number is the best level here, as its words say: the scale is turned"
              + " round, so that the best counts most.");
      return scale(
          numbers.stream().map(number -> least.add(most).subtract(number)).toList(),
          "by their numbers, turned round");
    }
    return scale(numbers, "by their points");
  }

  /** Whether the words of the levels go the other way than their numbers. */
  private boolean against(List<BigDecimal> numbers) {
    int with = 0;
    int against = 0;
    for (int i = 0; i < levels.size(); i++) {
      for (int j = 0; j < i; j++) {
        OptionalInt one = levels.get(i).label().step();
        OptionalInt other = levels.get(j).label().step();
        if (one.isPresent() && other.isPresent()) {
          int words = Integer.compare(one.getAsInt(), other.getAsInt());
          int direction = words * numbers.get(i).compareTo(numbers.get(j));
          with += direction > 0 ? 1 : 0;
          against += direction < 0 ? 1 : 0;
        }
      }
    }
    return against > with;
  }

  /** The ranks of grades, unless the words beside them go the other way. */
  private @Nullable List<BigDecimal> grades() {
    List<BigDecimal> grades = new ArrayList<>();
    boolean graded = false;
    for (LevelColumn level : levels) {
      Optional<Integer> rank = Grades.rank(level.label().name());
      if (rank.isEmpty()) {
        return null;
      }
      graded |= Grades.isTop(rank.get());
      grades.add(BigDecimal.valueOf(rank.get()));
    }
    boolean differ = new HashSet<>(grades).size() == grades.size();
    return graded && differ && !against(grades) ? grades : null;
  }

  /** Ranks by the words of a scale: the way they go, or each by itself where all are known. */
  private @Nullable List<BigDecimal> words() {
    List<BigDecimal> known = new ArrayList<>();
    List<BigDecimal> places = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      OptionalInt step = levels.get(i).label().step();
      if (step.isPresent()) {
        known.add(BigDecimal.valueOf(step.getAsInt()));
      }
      places.add(BigDecimal.valueOf(i));
    }
    int way = Steadiness.of(known);
    if (known.size() >= 2 && way != 0) {
      return way > 0 ? places : places.stream().map(BigDecimal::negate).toList();
    }
    boolean all = known.size() == levels.size() && new HashSet<>(known).size() == known.size();
    return all ? known : null;
  }

  /** Points 1, 2, 3 … in the order of the ranks. */
  private Scale ranked(List<BigDecimal> ranks, String why) {
    List<BigDecimal> sorted = ranks.stream().sorted().toList();
    List<BigDecimal> points =
        ranks.stream().map(rank -> BigDecimal.valueOf(sorted.indexOf(rank) + 1L)).toList();
    return scale(points, why + ", worth 1 to " + levels.size());
  }

  private Scale scale(List<BigDecimal> points, String why) {
    BigDecimal least = points.stream().min(Comparator.naturalOrder()).orElseThrow();
    if (least.signum() < 0) {
      remarks.add("Points below 0 are raised so that the weakest level counts 0.");
    }
    BigDecimal raise = least.signum() < 0 ? least.negate() : BigDecimal.ZERO;
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      LevelColumn level = levels.get(i);
      Spot pointsAt = level.pointsAt() == null ? level.at() : level.pointsAt();
      BigDecimal worth = Numbers.canonical(points.get(i).add(raise));
      steps.add(new Step(i, names.get(i), worth, level.at(), pointsAt));
    }
    if (Steadiness.of(points) < 0) {
      // Levels of equal points keep their order, which goes the other way here.
      Collections.reverse(steps);
    }
    steps.sort(Comparator.comparing(Step::points));
    return new Scale(steps, why, remarks);
  }

  /** What the levels are called; where two would be called the same, all of what stands there. */
  private static List<String> names(List<LevelColumn> levels) {
    List<String> names = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (LevelColumn level : levels) {
      String name = Texts.collapse(level.label().name());
      String unique = name;
      for (int i = 2; name.isEmpty() || !used.add(Texts.comparable(unique)); i++) {
        name = name.isEmpty() ? level.at().line() : name;
        unique = i == 2 ? level.at().line() : name + " " + (i - 1);
      }
      names.add(unique);
    }
    return names;
  }
}
