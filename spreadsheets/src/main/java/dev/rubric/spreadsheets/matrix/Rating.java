package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A level of one criterion in a cell of its own, as learning platforms print it: {@code 5 pts} over
 * {@code Full marks} and what that takes, or {@code Full marks 5 to >3 pts}.
 *
 * @param name what it is called; null where a description follows the points at once
 * @param points the most that it gives, where it is a range
 * @param text all that stands there but the points
 */
record Rating(@Nullable String name, BigDecimal points, String text, Spot at) {

  private static final int LONGEST_NAME = 30;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String NUMBER = "\\d{1,4}(?:[.,]\\d{1,2})?";
  private static final String POINTS =
      "(?<points>"
          + NUMBER
          + ")(?:\\s*(?:to|bis|à|a|-|–)\\s*>?\\s*"
          + NUMBER
          + ")?\\s*(?:pts?\\b\\.?|points?\\b|punkte?n?\\b|pkte?\\b\\.?|puntos?\\b|pontos?\\b|分|点)";

  private static final Pattern BEFORE = Pattern.compile("^" + POINTS + "\\s*[:.)–-]?(.*)$", FLAGS);
  private static final Pattern BEHIND =
      Pattern.compile("^([^\\d\\n]{2,40}?)[\\s(:–-]+" + POINTS + "\\)?[ .]*(?:\\n(.*))?$", FLAGS);

  /** The ratings of a cell, from top to bottom; none where it holds something else. */
  static List<Rating> in(Spot cell) {
    List<Rating> ratings = new ArrayList<>();
    for (String part : parts(cell.text().strip())) {
      Rating rating = of(part, cell);
      if (rating == null) {
        return List.of();
      }
      ratings.add(rating);
    }
    return ratings;
  }

  /** A part begins with each line that has points where the first line has them. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    boolean behind = BEHIND.matcher(firstLine(text)).matches();
    StringBuilder part = new StringBuilder();
    for (String line : text.split("\\R", -1)) {
      if (!part.isEmpty() && (behind ? BEHIND : BEFORE).matcher(line.strip()).matches()) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(part.isEmpty() ? "" : "\n").append(line.strip());
    }
    parts.add(part.toString());
    return parts;
  }

  private static @Nullable Rating of(String part, Spot cell) {
    Matcher before = BEFORE.matcher(part);
    if (before.matches()) {
      return of(before.group("points"), before.group(2).strip(), cell);
    }
    Matcher behind = BEHIND.matcher(part);
    if (!behind.matches()) {
      return null;
    }
    String more = behind.group(3) == null ? "" : "\n" + behind.group(3).strip();
    return of(behind.group("points"), behind.group(1).strip() + more, cell);
  }

  private static @Nullable Rating of(String points, String text, Spot cell) {
    if (text.isEmpty()) {
      return null;
    }
    String first = firstLine(text);
    BigDecimal worth = Numbers.canonical(new BigDecimal(points.replace(',', '.')));
    return new Rating(first.length() <= LONGEST_NAME ? first : null, worth, text, cell);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  /** What it takes: all below its name, or all where nothing stands below. */
  String description() {
    int end = text.indexOf('\n');
    return name == null || end < 0 ? text : text.substring(end + 1).strip();
  }
}
