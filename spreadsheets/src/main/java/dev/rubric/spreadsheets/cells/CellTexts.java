package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.located.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Turns what a workbook stores into what its cells show, and back. */
public final class CellTexts {

  /** Spreadsheet programs keep and show 15 digits of a number. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern TO_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellTexts() {}

  /** The number in plain decimal notation: 0.1 is {@code 0.1}. */
  public static String number(double number) {
    return Numbers.canonical(new BigDecimal(number).round(SHOWN)).toPlainString();
  }

  /**
   * The number that a file stores as text.
   *
   * @throws NumberFormatException if it stores none, such as {@code 10d}, {@code 0x1p3} or {@code
   *     NaN}, which Java takes for numbers and spreadsheets do not
   */
  static double stored(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && (c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        throw new NumberFormatException(text);
      }
    }
    return Double.parseDouble(text);
  }

  /** Whether a number cell shows just this number when it is read again. */
  public static boolean fitsNumberCell(BigDecimal number) {
    return number.precision() - number.scale() <= 15
        && new BigDecimal(number(number.doubleValue())).compareTo(number) == 0;
  }

  /**
   * The ISO 8601 date, date and time, or time of day that a serial number stands for; the number
   * itself where it stands for none.
   */
  public static String date(double serial, boolean from1904) {
    LocalDateTime moment =
        DateUtil.isValidExcelDate(serial)
            ? DateUtil.getLocalDateTime(serial, from1904, true)
            : null;
    if (moment == null) {
      return number(serial);
    }
    if (serial < 1) {
      return moment.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  /** A date and time of ISO 8601; midnight is left out, because a day is meant. */
  static String day(String moment) {
    return MIDNIGHT.matcher(moment.strip()).replaceFirst("");
  }

  /** Resolves escapes such as {@code _x000D_} (ECMA-376, part 1, 22.9.2.19). */
  public static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  /** The text, its end left out where it is longer than so many characters. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Math.max(0, longest - 1);
    boolean pair = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, pair ? end - 1 : end) + "…";
  }

  /** Protects what looks like an escape and is none. */
  public static String escaped(String text) {
    return text.contains("_x") ? TO_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
  }
}
