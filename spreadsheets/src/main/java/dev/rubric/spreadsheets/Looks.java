package dev.rubric.spreadsheets;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once. */
final class Looks {

  private static final String FONT = "Arial";
  private static final short SIZE = 10;
  private static final XSSFColor LINE = color("C3CAD3");

  private final XSSFWorkbook workbook;
  private final Map<Style, XSSFCellStyle> styles = new HashMap<>();
  private final Map<String, XSSFFont> fonts = new HashMap<>();

  private record Style(Look look, String fill, boolean quoted) {}

  Looks(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont usual = workbook.getFontAt(0);
    usual.setFontName(FONT);
    usual.setFontHeightInPoints(SIZE);
    usual.setScheme(FontScheme.NONE);
  }

  /** The style of a look. */
  CellStyle of(Look look) {
    return style(new Style(look, look.fill(), false));
  }

  /**
   * The style for a text that a spreadsheet program would take for a formula if someone edited it.
   */
  CellStyle quoted(Look look) {
    return style(new Style(look, look.fill(), true));
  }

  /**
   * A look on the tint of a level.
   *
   * @param level from 0, the weakest
   * @param levels how many there are
   */
  CellStyle level(Look look, int level, int levels, boolean quoted) {
    return style(new Style(look, Tints.of(level, levels), quoted));
  }

  private XSSFCellStyle style(Style key) {
    return styles.computeIfAbsent(key, this::make);
  }

  private XSSFCellStyle make(Style key) {
    Look look = key.look();
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setFillForegroundColor(color(key.fill()));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setAlignment(look.alignment());
    style.setVerticalAlignment(look.vertical());
    style.setWrapText(look.wraps());
    style.setLocked(!look.isEntry());
    style.setQuotePrefixed(key.quoted());
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    if (look.hasBorder()) {
      border(style);
    }
    if (look.alignment() == HorizontalAlignment.LEFT && look != Look.TITLE) {
      style.setIndention((short) 1);
    }
    return style;
  }

  private static void border(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(LINE);
    style.setBorderRight(BorderStyle.THIN);
    style.setRightBorderColor(LINE);
  }

  /** Gives cells the lines that all styles have. */
  static void rule(BorderFormatting borders) {
    borders.setBorderBottom(BorderStyle.THIN);
    borders.setBottomBorderColor(LINE);
    borders.setBorderRight(BorderStyle.THIN);
    borders.setRightBorderColor(LINE);
  }

  private XSSFFont font(Look look) {
    boolean title = look == Look.TITLE;
    String key = look.ink() + look.isBold() + look.isUnderlined() + title;
    return fonts.computeIfAbsent(
        key,
        made -> {
          XSSFFont font = workbook.createFont();
          font.setFontName(FONT);
          font.setFontHeightInPoints(title ? (short) 14 : SIZE);
          font.setBold(look.isBold());
          font.setUnderline(look.isUnderlined() ? Font.U_SINGLE : Font.U_NONE);
          font.setColor(color(look.ink()));
          return font;
        });
  }

  /** A color of six hexadecimal digits, before which a cell's has two of how opaque it is. */
  static XSSFColor color(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex("FF" + rgb), null);
  }
}
