package dev.rubric.spreadsheets.matrix;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A weight that stands in the title of its criterion: {@code Clarity (30 %)}, {@code 30% Clarity}.
 *
 * @param title without the weight
 */
record WeightInTitle(String title, Amount weight) {

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "^(.*?)\\s*[(\\[（]\\s*(?:weight|gewicht|gewichtung|poids|peso|权重)?[:：]?\\s*([^()\\[\\]（）]{1,20})[)\\]）]\\s*:?$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(.*?\\D)[\\s:,|–—-]+(-?\\d{1,3}(?:[.,]\\d+)?\\s*(?:%|points?|pts?\\.?|punkte?|分)|[x×]\\s?\\d(?:[.,]\\d+)?)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BEFORE =
      Pattern.compile("^(\\d{1,3}(?:[.,]\\d+)?\\s*%)\\s*[-–:|]?\\s*(\\D.*)$", Pattern.DOTALL);

  /** The weight in a title, or null. */
  static @Nullable WeightInTitle of(Spot title) {
    String line = title.line();
    Matcher before = BEFORE.matcher(line);
    if (before.matches()) {
      return of(before.group(2), before.group(1), title);
    }
    for (Pattern form : List.of(IN_BRACKETS, BEHIND)) {
      Matcher parts = form.matcher(line);
      if (parts.matches()) {
        return of(parts.group(1).replaceAll("[\\s:,–—-]+$", ""), parts.group(2), title);
      }
    }
    return null;
  }

  private static @Nullable WeightInTitle of(String name, String weight, Spot at) {
    Quantity quantity = Quantity.parse(weight);
    return quantity == null || name.isBlank()
        ? null
        : new WeightInTitle(name, new Amount(quantity, at));
  }
}
