package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ratings that a tool offers.
 *
 * @param steps from weakest to strongest where that is known
 * @param isOrdered whether it is
 */
record RatingSteps(List<Step> steps, boolean isOrdered) {

  /** No ratings at all. */
  static final RatingSteps NONE = new RatingSteps(List.of(), false);

  /** {@code 4 - Strong Hire}. */
  private static final Pattern NUMBERED =
      Pattern.compile("([0-9]{1,3})\\s*(?:[-–—:.)]\\s*(.*\\S))?\\s*", Pattern.DOTALL);

  private static final Pattern BARE_NUMBER = Pattern.compile("[0-9]+");

  private static final Pattern APART = Pattern.compile("[_\\-\\s\\p{Zs}]+");

  RatingSteps {
    steps = List.copyOf(steps);
  }

  /**
   * A rating.
   *
   * @param value as the export writes it
   * @param names under which a rubric may know it, in the form of {@link #comparable}; a bare
   *     number is none, as the 3 of four ratings is not the 3 of five
   * @param number that it has
   */
  record Step(String value, Set<String> names, Optional<Integer> number) {

    /** A rating with a label of its own. */
    static Step of(String value, String label) {
      Set<String> names = new LinkedHashSet<>();
      Optional<Integer> number = Optional.empty();
      for (String text : List.of(value, label)) {
        Matcher numbered = NUMBERED.matcher(text.strip());
        if (numbered.matches()) {
          number = Optional.of(Integer.valueOf(numbered.group(1)));
          Optional.ofNullable(numbered.group(2)).map(RatingSteps::comparable).ifPresent(names::add);
        }
        names.add(comparable(text));
      }
      names.removeIf(name -> BARE_NUMBER.matcher(name).matches());
      return new Step(value, names, number);
    }

    /** Whether it is called so: by its value, a name or its number. */
    boolean is(String text) {
      String wanted = comparable(text);
      return wanted.equals(comparable(value))
          || names.contains(wanted)
          || number.filter(own -> wanted.equals(own.toString())).isPresent();
    }
  }

  /** Ratings from weakest to strongest. */
  static RatingSteps ordered(List<String> values) {
    return new RatingSteps(values.stream().map(value -> Step.of(value, value)).toList(), true);
  }

  /** The ratings 1 to n. */
  static RatingSteps upTo(int strongest) {
    return ordered(IntStream.rangeClosed(1, strongest).mapToObj(String::valueOf).toList());
  }

  /** Ratings as a form lists them: ordered by their numbers if all have one, else unordered. */
  static RatingSteps listed(List<Step> steps) {
    long numbers = steps.stream().flatMap(step -> step.number().stream()).distinct().count();
    if (steps.isEmpty() || numbers < steps.size()) {
      return new RatingSteps(steps, false);
    }
    List<Step> ordered = new ArrayList<>(steps);
    ordered.sort(Comparator.comparing(step -> step.number().orElse(0)));
    return new RatingSteps(ordered, true);
  }

  /** The position of the rating of that value or name, or -1. */
  int position(String value) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).is(value)) {
        return i;
      }
    }
    return -1;
  }

  /** The ratings in words. */
  String inWords() {
    return steps.stream().map(step -> "`" + step.value() + "`").collect(Collectors.joining(", "));
  }

  /** The form in which names compare: without case, and {@code strong_yes} as two words. */
  static String comparable(String text) {
    return APART.matcher(Texts.comparable(text)).replaceAll(" ").strip();
  }
}
