package dev.rubric.spreadsheets;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates the numbers that rows of a list have on their sheet to those that they are recorded
 * under: rows left blank between others are not recorded.
 */
public final class RowNumbers {

  private static final Pattern ROW = Pattern.compile("([^\\[\\]]+)\\[([0-9]+)\\](.*)");

  private final Map<String, Integer> recorded = new HashMap<>();

  /** No rows yet. */
  public RowNumbers() {}

  /** Notes a row. */
  public void add(String list, String shown, int number) {
    recorded.putIfAbsent(list + "[" + shown + "]", number);
  }

  /** The name of a fact as it is recorded. */
  public String recorded(String fact) {
    Matcher parts = ROW.matcher(fact);
    if (!parts.matches()) {
      return fact;
    }
    Integer number = recorded.get(parts.group(1) + "[" + parts.group(2) + "]");
    return number == null ? fact : parts.group(1) + "[" + number + "]" + parts.group(3);
  }
}
