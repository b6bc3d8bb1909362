package dev.rubric.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.rubric.engine.Json;
import dev.rubric.engine.located.Node;
import dev.rubric.spreadsheets.cells.CsvTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files that an explanation names and looks at the places, by other readers than ours.
 */
final class NamedPlaces {

  private static final Pattern IN_DOCUMENT = Pattern.compile("line ([0-9]+)(?:, (/.*))?");

  private final Map<String, Map<String, List<List<String>>>> workbooks = new HashMap<>();
  private final Map<String, List<String>> texts = new HashMap<>();

  /**
   * What stands at a place.
   *
   * @param value the texts there: one of a cell or a value, none where it is blank
   * @param around the texts of the row, or of the object or list that it is or is in
   */
  record Found(List<String> value, List<String> around) {}

  /** What stands at the location of an explanation's document, which must exist. */
  Found at(Map<String, Object> location) {
    try {
      String file = Json.text(location, "file");
      if (location.containsKey("cell")) {
        return cell(file, Json.text(location, "sheet"), Json.text(location, "cell"));
      }
      Matcher place = IN_DOCUMENT.matcher(Json.text(location, "place"));
      if (!place.matches()) {
        throw new AssertionError("no place in a file: " + location);
      }
      String pointer = place.group(2) == null ? "" : place.group(2);
      return inDocument(file, Integer.parseInt(place.group(1)), pointer);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Found cell(String file, String sheet, String cell) throws IOException {
    Map<String, List<List<String>>> workbook = workbooks.get(file);
    if (workbook == null) {
      workbook = workbook(Path.of(file));
      workbooks.put(file, workbook);
    }
    List<List<String>> rows = workbook.get(sheet);
    if (rows == null) {
      throw new AssertionError(file + " has no sheet " + sheet);
    }
    CellReference at = new CellReference(cell);
    List<String> row = at.getRow() < rows.size() ? rows.get(at.getRow()) : List.of();
    String text = at.getCol() < row.size() ? row.get(at.getCol()) : "";
    return new Found(text.isBlank() ? List.of() : List.of(text), row);
  }

  private static Map<String, List<List<String>>> workbook(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".csv")) {
      return Map.of(name.substring(0, name.length() - 4), csv(file));
    }
    return name.endsWith(".ods") ? ods(file) : excel(file);
  }

  private static List<List<String>> csv(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .detectBomHeader(true)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file)) {
      for (CsvRecord row : records) {
        rows.add(row.getFields().stream().map(CsvTexts::unescaped).toList());
      }
    }
    return rows;
  }

  private static Map<String, List<List<String>>> excel(Path file) throws IOException {
    Map<String, List<List<String>>> sheets = new HashMap<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
          Row row = sheet.getRow(i);
          List<String> cells = new ArrayList<>();
          for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
            cells.add(text(row.getCell(column)));
          }
          rows.add(cells);
        }
        sheets.put(sheet.getSheetName(), rows);
      }
    }
    return sheets;
  }

  private static String text(@Nullable Cell cell) {
    return cell == null
        ? ""
        : switch (cell.getCellType()) {
          case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
          case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
          default -> cell.getStringCellValue();
        };
  }

  /** What {@link Ods} writes: no cell stands for several, and a row does only if it is blank. */
  private static Map<String, List<List<String>>> ods(Path file) throws IOException {
    Map<String, List<List<String>>> sheets = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String xml =
          new String(
              zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      for (Element table :
          Jsoup.parse(xml, "", Parser.xmlParser()).getElementsByTag("table:table")) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.getElementsByTag("table:table-row")) {
          String blank = row.attr("table:number-rows-repeated");
          for (int i = blank.isEmpty() ? 1 : Integer.parseInt(blank); i > 1; i--) {
            rows.add(List.of());
          }
          rows.add(row.children().stream().map(NamedPlaces::shown).toList());
        }
        sheets.put(table.attr("table:name"), rows);
      }
    }
    return sheets;
  }

  private static String shown(Element cell) {
    cell.getElementsByTag("text:s").forEach(space -> space.text(" "));
    cell.getElementsByTag("text:tab").forEach(tab -> tab.text("\t"));
    return String.join("\n", cell.children().stream().map(Element::wholeText).toList());
  }

  /** The value must begin on the line that is named, after its name where it has one. */
  private Found inDocument(String file, int line, String pointer) throws IOException {
    List<String> lines = texts.get(file);
    if (lines == null) {
      lines = List.of(Files.readString(Path.of(file)).split("\n", -1));
      texts.put(file, lines);
    }
    boolean isLines = file.endsWith(".jsonl");
    String text = isLines ? lines.get(line - 1) : String.join("\n", lines);
    Node found = Json.node(text, file.replace(".jsonl", ".json"));
    Node around = found;
    String name = "";
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      name = step.replace("~1", "/").replace("~0", "~");
      around = found;
      found =
          found instanceof Node.ListNode list
              ? list.items().get(Integer.parseInt(name))
              : ((Node.ObjectNode) found).get(name).orElseThrow();
    }
    if (around instanceof Node.ObjectNode && !lines.get(line - 1).contains(name)) {
      throw new AssertionError(file + ": line " + line + " does not hold " + pointer);
    }
    boolean isWhole = found instanceof Node.ObjectNode || found instanceof Node.ListNode;
    return new Found(scalars(found), scalars(isWhole ? found : around));
  }

  /** The values directly in a node, or the node itself. */
  private static List<String> scalars(Node node) {
    if (node instanceof Node.ObjectNode object) {
      return object.members().stream().flatMap(of -> plain(of.value()).stream()).toList();
    }
    if (node instanceof Node.ListNode list) {
      return list.items().stream().flatMap(item -> plain(item).stream()).toList();
    }
    return plain(node);
  }

  private static List<String> plain(Node node) {
    if (node instanceof Node.TextNode text) {
      return text.text().isBlank() ? List.of() : List.of(text.text());
    }
    if (node instanceof Node.NumberNode number) {
      return List.of(number.number().toPlainString());
    }
    return node instanceof Node.BooleanNode truth ? List.of(truth.value() + "") : List.of();
  }
}
