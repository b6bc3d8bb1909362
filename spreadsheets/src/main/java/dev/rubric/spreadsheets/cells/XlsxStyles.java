package dev.rubric.spreadsheets.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Knows which cell styles show a number as a date or in percent; those of no number are let be. */
final class XlsxStyles {

  /** Excel keeps 65,490 formats of cells. */
  private static final int MOST = 100_000;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");

  /** The format that each style uses. */
  private final List<Integer> used;

  private final Map<Integer, String> formats;
  private final Map<Integer, Cell.Kind> shown = new HashMap<>();

  private XlsxStyles(List<Integer> used, Map<Integer, String> formats) {
    this.used = used;
    this.formats = formats;
  }

  /** A workbook without styles: every number is a number. */
  static XlsxStyles none() {
    return new XlsxStyles(List.of(), Map.of());
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
    return new XlsxStyles(used, formats);
  }

  /** What a number in the style of that index is shown as. */
  Cell.Kind shown(int style) {
    return style >= 0 && style < used.size()
        ? shown.computeIfAbsent(used.get(style), id -> shown(id, formats.get(id)))
        : Cell.Kind.NUMBER;
  }

  private static Cell.Kind shown(int id, @Nullable String format) {
    if (id >= 0 && DateUtil.isADateFormat(id, format == null ? "General" : format)) {
      return Cell.Kind.DATE;
    }
    return isPercent(id, format) ? Cell.Kind.PERCENT : Cell.Kind.NUMBER;
  }

  /** Whether a format shows percent: 9 and 10 are built in (ECMA-376, part 1, 18.8.30). */
  static boolean isPercent(int id, @Nullable String format) {
    return format == null
        ? id == 9 || id == 10
        : QUOTED.matcher(format).replaceAll("").contains("%");
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
