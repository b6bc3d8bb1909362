package dev.rubric.spreadsheets;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * How a sheet comes out of a printer: on landscape pages, as many of them side by side as it takes
 * for the text to stay legible. The columns that stay in sight on screen are on all of them.
 */
final class Pages {

  private static final double SIDE_INCHES = 0.4;
  private static final double TOP_INCHES = 0.5;
  private static final double BOTTOM_INCHES = 0.7;
  private static final double FOOTER_INCHES = 0.3;

  /** Characters beside each other on landscape A4, at six points instead of ten. */
  private static final int MOST_CHARACTERS = 262;

  private static final short UPRIGHT_PERCENT = 60;

  private Pages() {}

  /**
   * Sets up a sheet.
   *
   * @param widths of the columns that are printed, in characters
   * @param frozen how many of the first columns stay in sight
   */
  static void set(Sheet sheet, int[] widths, int frozen) {
    int across = across(widths, frozen);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) across);
    print.setFitHeight((short) 0);
    print.setLeftToRight(true);
    if (across > 1) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozen - 1));
    }
    margins(sheet, print);
    footer(sheet);
  }

  /**
   * Sets up a sheet of up to 160 characters beside each other for upright pages that begin where
   * the sheet says so; where they fit a sheet to the paper, programs pass that over.
   */
  static void upright(Sheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setScale(UPRIGHT_PERCENT);
    margins(sheet, print);
    footer(sheet);
  }

  private static int across(int[] widths, int frozen) {
    int repeated = Arrays.stream(widths).limit(frozen).sum();
    int others = Arrays.stream(widths).skip(frozen).sum();
    int room = MOST_CHARACTERS - repeated;
    return frozen == 0 || room <= 0 ? 1 : Math.max(1, (others + room - 1) / room);
  }

  private static void footer(Sheet sheet) {
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }

  private static void margins(Sheet sheet, PrintSetup print) {
    sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    sheet.setMargin(PageMargin.TOP, TOP_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, BOTTOM_INCHES);
    print.setFooterMargin(FOOTER_INCHES);
    print.setHeaderMargin(FOOTER_INCHES);
  }
}
