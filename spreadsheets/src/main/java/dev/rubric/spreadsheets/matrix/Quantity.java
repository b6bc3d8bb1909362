package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number or a range of numbers as people write points and weights: {@code 3}, {@code 2,5 Punkte},
 * {@code 30 %}, {@code 0–2}, {@code 90+}, {@code < 60}, {@code /20}.
 *
 * @param low equal to high unless it is a range
 * @param isPercent whether a percent sign stands with it
 * @param hasUnit whether a word such as points stands with it
 */
record Quantity(BigDecimal low, BigDecimal high, boolean isPercent, boolean hasUnit) {

  private static final String NUMBER = "\\d{1,6}(?:[.,]\\d{1,4})?";

  private static final int LONGEST = 40;

  private static final String UNIT =
      "%|％|percent|prozent|pour cent|points?|pts?\\.?|punkte?n?|pkte?\\.?|puntos?|pontos?|punti"
          + "|punto|poäng|poeng|pistettä|pontot|pont|bodů|body|punktów|pkt|marks?|credits?"
          + "|баллов|балла|балл|分|点|점|p\\.?";

  /** A quantity within other text; groups: sign, low, unit, high, unit, plus. */
  static final String FORM =
      "(?<sign>[-−–+]?)(?<bound>>=|≥|>|<=|≤|<|under |below |unter |ab |from )?\\s*"
          + "(?<low>"
          + NUMBER
          + ")\\s*(?<unit>"
          + UNIT
          + ")?(?:\\s*(?:-|–|—|−|~|～|\\.\\.+|to|bis|à|a|至|到)\\s*(?<high>"
          + NUMBER
          + "))?\\s*(?<unit2>"
          + UNIT
          + ")?(?<more>\\s*\\+|\\s*以上| and above| or more| and up)?(?<less>\\s*以下| and below)?";

  private static final Pattern WHOLE = Pattern.compile(FORM);
  private static final Pattern WRAPPED =
      Pattern.compile("[(\\[（【]\\s*(.*?)\\s*[)\\]）】]|[x×*/]\\s*(.*)|out of (.*)|(.*?)\\s*[x×]");

  /** The quantity that a whole text is, or null. */
  static @Nullable Quantity parse(String text) {
    String line = Texts.collapse(text);
    if (line.length() > LONGEST) {
      return null;
    }
    String bare = line.toLowerCase(Locale.ROOT);
    Matcher wrapped = WRAPPED.matcher(bare);
    if (wrapped.matches()) {
      bare = first(wrapped);
    }
    Matcher parts = WHOLE.matcher(bare);
    return parts.matches() ? of(parts) : null;
  }

  private static String first(Matcher wrapped) {
    for (int i = 1; i <= wrapped.groupCount(); i++) {
      if (wrapped.group(i) != null) {
        return wrapped.group(i);
      }
    }
    return "";
  }

  private static Quantity of(Matcher parts) {
    String unit = parts.group("unit2") == null ? parts.group("unit") : parts.group("unit2");
    boolean percent = unit != null && (unit.equals("%") || unit.equals("％") || isPercent(unit));
    BigDecimal low = number(parts.group("low"));
    String upper = parts.group("high");
    boolean negative = !parts.group("sign").isEmpty() && !parts.group("sign").equals("+");
    if (upper != null) {
      BigDecimal high = number(upper);
      return new Quantity(low.min(high), low.max(high), percent, unit != null);
    }
    String bound = parts.group("bound");
    if ((bound != null && isBelow(bound)) || parts.group("less") != null) {
      return new Quantity(BigDecimal.ZERO, low, percent, unit != null);
    }
    boolean openAbove = percent && (bound != null || parts.group("more") != null);
    BigDecimal value = negative ? low.negate() : low;
    BigDecimal hundred = BigDecimal.valueOf(100);
    return openAbove && low.compareTo(hundred) < 0
        ? new Quantity(low, hundred, true, true)
        : new Quantity(value, value, percent, unit != null);
  }

  private static boolean isBelow(String bound) {
    return bound.startsWith("<")
        || bound.equals("≤")
        || bound.startsWith("un")
        || bound.startsWith("be");
  }

  private static boolean isPercent(String unit) {
    return (unit.startsWith("p") && unit.endsWith("cent")) || unit.equals("prozent");
  }

  private static BigDecimal number(String digits) {
    return Numbers.canonical(new BigDecimal(digits.replace(',', '.')));
  }

  boolean isRange() {
    return low.compareTo(high) != 0;
  }

  /** The number, or the middle of the range. */
  BigDecimal value() {
    return isRange()
        ? Numbers.canonical(low.add(high).divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP))
        : low;
  }
}
