package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a level says.
 *
 * @param name what people call the level
 * @param points what it is worth, or null
 * @param ordinal the number that it has, where that is no more than its place: {@code Level 3},
 *     {@code 1. Weak}, {@code (L1)}, {@code L1 Associate}
 * @param step of a scale that its words name, 0 to 10
 */
record Label(
    String name, @Nullable Quantity points, @Nullable BigDecimal ordinal, OptionalInt step) {

  private static final int LONGEST = 60;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern IN_BRACKETS =
      Pattern.compile("^(.*?)\\s*[(\\[（【]\\s*([^()\\[\\]（）【】]*?)\\s*[)\\]）】]\\s*(.*)$");
  private static final Pattern LEADING =
      Pattern.compile("^(\\d{1,3}(?:[.,]\\d+)?)\\s*(?:[.):=：、|]|[-–—]+|\\s)\\s*(\\D.*)$");
  private static final Pattern TRAILING =
      Pattern.compile("^(.*?\\D)\\s*[-–—:=：,|/]?\\s*(?<!\\d)(\\d{1,3}(?:[.,]\\d+)?)$");
  private static final Pattern WITH_UNIT =
      Pattern.compile("^(.*?\\S)\\s*[-–—:=：,|/]?\\s+(" + unnamed() + ")$", FLAGS);
  private static final Pattern UNIT_FIRST =
      Pattern.compile("^(" + unnamed() + ")\\s*[-–—:=：,|/]?\\s+(\\S.*)$", FLAGS);
  private static final Pattern CODE_FIRST =
      Pattern.compile("^\\p{L}{1,2}(\\d{1,2})(?:\\s*[.:–|-]\\s*|\\s+)\\p{L}.*$");
  private static final Pattern CODE = Pattern.compile("\\p{L}{1,2}\\s?(\\d{1,2})");
  private static final Pattern STARS = Pattern.compile("[★⭐☆\\uFE0F\\s]+");

  Label(String name, @Nullable Quantity points, @Nullable BigDecimal ordinal) {
    this(name, points, ordinal, Words.level(name));
  }

  private static String unnamed() {
    return Quantity.FORM.replaceAll("\\?<[a-z0-9]+>", "?:");
  }

  /** Takes a header apart. */
  static Label parse(String text) {
    String line = Texts.collapse(text);
    Quantity whole = Quantity.parse(line);
    if (whole != null) {
      boolean bare = !whole.isRange() && !whole.hasUnit();
      return new Label(line, bare ? null : whole, bare ? whole.value() : null);
    }
    if (STARS.matcher(line).matches()) {
      long stars = line.codePoints().filter(c -> c == '★' || c == '⭐').count();
      return new Label(line, null, BigDecimal.valueOf(stars));
    }
    Label bracketed = bracketed(line);
    return bracketed != null ? bracketed : unbracketed(line, line);
  }

  private static @Nullable Label bracketed(String line) {
    Matcher parts = IN_BRACKETS.matcher(line);
    if (!parts.matches()) {
      return null;
    }
    String rest = Texts.collapse(parts.group(1) + " " + parts.group(3));
    Quantity points = Quantity.parse(parts.group(2));
    if (points != null && !rest.isEmpty()) {
      return new Label(withoutOrdinal(rest), points, unbracketed(rest, rest).ordinal());
    }
    Matcher code = CODE.matcher(parts.group(2));
    Label outer = unbracketed(line, rest);
    return code.matches() && outer.ordinal() == null && outer.points() == null
        ? new Label(line, null, new BigDecimal(code.group(1)))
        : new Label(
            outer.ordinal() == null ? line : withoutOrdinal(line), outer.points(), outer.ordinal());
  }

  private static String withoutOrdinal(String text) {
    Matcher leading = LEADING.matcher(text);
    return leading.matches() ? leading.group(2) : text;
  }

  /**
   * The label of a text without brackets.
   *
   * @param name what the level is called where nothing is taken off
   */
  private static Label unbracketed(String name, String line) {
    Matcher unit = WITH_UNIT.matcher(line);
    Quantity points = unit.matches() ? Quantity.parse(unit.group(2)) : null;
    if (points != null && (points.hasUnit() || points.isRange())) {
      return new Label(withoutOrdinal(unit.group(1)), points, null);
    }
    Matcher first = UNIT_FIRST.matcher(line);
    points = first.matches() ? Quantity.parse(first.group(1)) : null;
    if (points != null && (points.hasUnit() || points.isRange())) {
      return new Label(first.group(2), points, null);
    }
    Matcher leading = LEADING.matcher(line);
    if (leading.matches() && line.length() <= LONGEST) {
      return new Label(leading.group(2), null, number(leading.group(1)));
    }
    Matcher code = CODE_FIRST.matcher(line);
    if (code.matches() && isName(line)) {
      return new Label(name, null, number(code.group(1)));
    }
    Matcher trailing = TRAILING.matcher(line);
    if (trailing.matches() && isName(line)) {
      return new Label(name, null, number(trailing.group(2)));
    }
    return new Label(name, null, null);
  }

  /** A sentence may end with a number that is no level's. */
  private static boolean isName(String line) {
    return line.length() <= LONGEST && line.chars().filter(c -> c == ' ').count() < 5;
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(',', '.'));
  }

  /** The same level, worth what another cell says. */
  Label worth(Quantity quantity) {
    return new Label(name, quantity, ordinal, step);
  }

  /** The number that it is worth or has, or null. */
  @Nullable BigDecimal number() {
    return points != null ? points.value() : ordinal;
  }

  /** Whether the header is a number and nothing else. */
  boolean isBareNumber() {
    return Quantity.parse(name) != null;
  }
}
