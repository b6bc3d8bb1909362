package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.CellAddress;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one cell of an OpenDocument workbook (OpenDocument 1.3, part 3, 9.1.4). */
final class OdsCell {

  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String LIBRE_OFFICE =
      "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

  /** What programs show in place of a value; the format itself has no type for it. */
  private static final Pattern ERROR = Pattern.compile("#(?:[A-Z0-9/]+[!?]?)|Err:[0-9]+");

  private static final int MOST_SPACES = 1_000;

  private final Xml xml;
  private final CellAddress address;
  private final String type;
  private final boolean formula;
  private final boolean error;

  /** Reads the cell that begins here. */
  OdsCell(Xml xml, CellAddress address) {
    this.xml = xml;
    this.address = address;
    String said = xml.attribute(OFFICE, "value-type");
    this.type = said == null ? "" : said;
    this.formula = xml.attribute(OdsTable.TABLE, "formula") != null;
    this.error = "error".equals(xml.attribute(LIBRE_OFFICE, "value-type"));
  }

  /** The cell, or null when it is blank; what begins here is read to its end. */
  @Nullable Cell read() {
    String stored = xml.attribute(OFFICE, attribute());
    String shown = shown();
    if (error || (formula && ERROR.matcher(shown).matches())) {
      return new Cell(address, Cell.Kind.ERROR, shown);
    }
    return switch (type) {
      case "float", "percentage", "currency" -> number(stored, shown);
      case "date" ->
          new Cell(address, Cell.Kind.DATE, CellTexts.day(stored == null ? shown : stored));
      case "time" -> new Cell(address, Cell.Kind.DATE, time(stored == null ? "" : stored, shown));
      case "boolean" ->
          new Cell(address, Cell.Kind.BOOLEAN, Boolean.toString("true".equals(stored)));
      default -> text(stored == null || !shown.isEmpty() ? shown : stored);
    };
  }

  private String attribute() {
    return switch (type) {
      case "float", "percentage", "currency" -> "value";
      default -> type.isEmpty() ? "string-value" : type + "-value";
    };
  }

  private @Nullable Cell text(String text) {
    if (!text.isEmpty()) {
      return new Cell(address, Cell.Kind.TEXT, text);
    }
    return formula && type.isEmpty() ? new Cell(address, Cell.Kind.UNCALCULATED, "") : null;
  }

  private Cell number(@Nullable String stored, String shown) {
    try {
      double number = CellTexts.stored(stored == null ? shown : stored);
      if (Double.isFinite(number)) {
        Cell.Kind kind = type.equals("percentage") ? Cell.Kind.PERCENT : Cell.Kind.NUMBER;
        return new Cell(address, kind, CellTexts.number(number));
      }
    } catch (NumberFormatException e) {
      // Reported below, with numbers that no sheet can hold.
    }
    throw xml.damaged("the cell `" + address + "` should hold a number and holds `" + stored + "`");
  }

  private static String time(String stored, String shown) {
    try {
      Duration time = Duration.parse(stored);
      return String.format(
          Locale.ROOT,
          "%02d:%02d:%02d",
          time.toHours(),
          time.toMinutesPart(),
          time.toSecondsPart());
    } catch (DateTimeParseException e) {
      return shown;
    }
  }

  /** The paragraphs as lines; comments and drawings are no part of the cell. */
  private String shown() {
    List<String> paragraphs = new ArrayList<>();
    String cell = xml.element();
    while (xml.next() && !xml.ends(cell)) {
      if (xml.starts("p")) {
        paragraphs.add(xml.content(OdsCell::replaced));
      } else {
        xml.skip();
      }
    }
    return String.join("\n", paragraphs);
  }

  /** What an element within a paragraph stands for; null for one whose characters count. */
  private static @Nullable String replaced(Xml xml) {
    return switch (xml.element()) {
      case "s" -> " ".repeat(spaces(xml.attribute(TEXT, "c")));
      case "tab" -> "\t";
      case "line-break" -> "\n";
      case "annotation", "ruby-text" -> "";
      default -> null;
    };
  }

  private static int spaces(@Nullable String count) {
    return count == null ? 1 : Math.max(0, Math.min(MOST_SPACES, XlsxStyles.integer(count)));
  }
}
