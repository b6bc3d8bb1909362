package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.cells.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A range that a spreadsheet program took for a date, as a date cell or as {@code 2-Jan}. */
final class DatedRange {

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(\\d{1,2})[-./ ]{1,2}(\\p{L}{3,5})\\.?|(\\p{L}{3,5})\\.?[-./ ](\\d{1,2})");

  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    for (Month month : Month.values()) {
      for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv")) {
        String name = month.getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(language));
        MONTHS.put(name.toLowerCase(Locale.ROOT).replace(".", ""), month.getValue());
      }
    }
    // Office programs abbreviate this one in their own way.
    MONTHS.put("mrz", Month.MARCH.getValue());
  }

  private DatedRange() {}

  /** The range that a cell was before it became a date, or null where it is no date. */
  static @Nullable Quantity of(Cell cell) {
    return cell.kind() == Cell.Kind.DATE ? ofDate(cell.text()) : ofName(cell.text().strip());
  }

  /** The range as people type it: {@code 1-2}; empty where the cell is no date. */
  static String text(Cell cell) {
    Quantity range = of(cell);
    return range == null ? "" : range.low().toPlainString() + "-" + range.high().toPlainString();
  }

  private static @Nullable Quantity ofDate(String iso) {
    try {
      LocalDate date = LocalDate.parse(iso);
      return range(date.getDayOfMonth(), date.getMonthValue());
    } catch (DateTimeParseException timeOfDay) {
      return null;
    }
  }

  private static @Nullable Quantity ofName(String text) {
    Matcher parts = text.length() > 10 ? null : DAY_AND_MONTH.matcher(text);
    if (parts == null || !parts.matches()) {
      return null;
    }
    boolean dayFirst = parts.group(1) != null;
    String day = parts.group(dayFirst ? 1 : 4);
    Integer month = MONTHS.get(parts.group(dayFirst ? 2 : 3).toLowerCase(Locale.ROOT));
    return month == null ? null : range(Integer.parseInt(day), month);
  }

  /** Which of the two was typed first depends on the country; the lower end is the lower one. */
  private static @Nullable Quantity range(int day, int month) {
    BigDecimal low = BigDecimal.valueOf(Math.min(day, month));
    BigDecimal high = BigDecimal.valueOf(Math.max(day, month));
    return day == month ? null : new Quantity(low, high, false, false);
  }
}
