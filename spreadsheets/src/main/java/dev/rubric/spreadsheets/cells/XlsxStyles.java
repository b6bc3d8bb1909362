package dev.rubric.spreadsheets.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Knows which cell styles show a number as a date. */
final class XlsxStyles {

  /** Excel keeps 65,490 formats of cells. */
  private static final int MOST = 100_000;

  private final List<Boolean> dates;

  private XlsxStyles(List<Boolean> dates) {
    this.dates = dates;
  }

  /** A workbook without styles: every number is a number. */
  static XlsxStyles none() {
    return new XlsxStyles(List.of());
  }

  /** Reads the styles part. */
  static XlsxStyles read(Xml xml) throws IOException {
    Map<Integer, String> formats = new HashMap<>();
    List<Integer> used = new ArrayList<>();
    boolean inCells = false;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        formats.put(integer(xml.attribute("numFmtId")), text(xml.attribute("formatCode")));
      } else if (xml.starts("cellXfs")) {
        inCells = true;
      } else if (xml.ends("cellXfs")) {
        break;
      } else if (inCells && xml.starts("xf")) {
        used.add(integer(xml.attribute("numFmtId")));
      }
      if (formats.size() + used.size() > MOST) {
        throw xml.damaged("there are more than " + MOST + " formats");
      }
    }
    return new XlsxStyles(used.stream().map(id -> isDate(id, formats.get(id))).toList());
  }

  /** Whether the style of that index shows a date. */
  boolean isDate(int style) {
    return style >= 0 && style < dates.size() && dates.get(style);
  }

  private static boolean isDate(int id, @Nullable String format) {
    return id >= 0 && DateUtil.isADateFormat(id, format == null ? "General" : format);
  }

  private static String text(@Nullable String attribute) {
    return attribute == null ? "" : attribute;
  }

  static int integer(@Nullable String attribute) {
    if (attribute == null) {
      return 0;
    }
    try {
      return Integer.parseInt(attribute.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
