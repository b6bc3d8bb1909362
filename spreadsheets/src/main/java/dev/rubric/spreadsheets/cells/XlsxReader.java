package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the workbooks of the Office Open XML format. */
final class XlsxReader implements OpenWorkbook {

  private static final int MOST_SHEETS = 1_000;

  private final ZipParts parts;
  private final XlsxLinks links;
  private final Map<String, Listed> listed = new LinkedHashMap<>();

  /** The part of each sheet by its name. */
  private final Map<String, String> sheets = new LinkedHashMap<>();

  private boolean from1904;
  private XlsxSheet.@Nullable Shared shared;

  /** A sheet as the workbook's part lists it. */
  private record Listed(String name, @Nullable String link, boolean isHidden) {}

  private XlsxReader(ZipParts parts) throws IOException {
    this.parts = parts;
    this.links = XlsxLinks.ofWorkbook(parts);
    try (Xml xml = new Xml(parts, links.workbook())) {
      listSheets(xml);
    }
    Map<String, String> worksheets = links.ofType("worksheet");
    for (Listed sheet : listed.values()) {
      String part = sheet.link() == null ? null : worksheets.get(sheet.link());
      if (part != null) {
        sheets.put(sheet.name(), part);
      }
    }
  }

  /** The workbook of a package, which it closes at its end. */
  static XlsxReader of(ZipParts parts) throws IOException {
    return new XlsxReader(parts);
  }

  @Override
  public String file() {
    return parts.name();
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  @Override
  public RowReader rows(String sheet) throws IOException {
    String part = Objects.requireNonNull(sheets.get(sheet), "a name that sheets() has");
    XlsxSheet.Shared common = shared();
    return new XlsxSheet(common, Xml.ofSheet(parts, part), new SheetCells(parts.name(), sheet));
  }

  @Override
  public List<Problem> warnings() {
    return List.of();
  }

  @Override
  public WorkbookCells read() throws IOException {
    List<SheetCells> read = new ArrayList<>();
    CellCount count = new CellCount(parts.name());
    for (String sheet : sheets.keySet()) {
      SheetCells cells = new SheetCells(parts.name(), sheet, count);
      if (isHidden(sheet)) {
        cells.hide();
      }
      try (RowReader rows = rows(sheet)) {
        rows.all(cells);
      }
      read.add(cells);
    }
    return new WorkbookCells(parts.name(), read);
  }

  private boolean isHidden(String name) {
    Listed sheet = listed.get(name.toLowerCase(Locale.ROOT));
    return sheet != null && sheet.isHidden();
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }

  private void listSheets(Xml xml) {
    while (xml.nextStart()) {
      if (xml.starts("workbookPr")) {
        String value = xml.attribute("date1904");
        from1904 = "1".equals(value) || "true".equals(value);
      } else if (xml.starts("sheet")) {
        list(xml);
      }
    }
  }

  private void list(Xml xml) {
    String name = xml.attribute("name");
    if (name == null || name.isBlank()) {
      throw Unreadable.broken(parts.name(), "a sheet has no name");
    }
    String state = xml.attribute("state");
    boolean isHidden = state != null && !state.equals("visible");
    if (listed.put(name.toLowerCase(Locale.ROOT), new Listed(name, xml.link(), isHidden)) != null) {
      throw Unreadable.broken(parts.name(), "it has two sheets `" + name + "`");
    }
    if (listed.size() > MOST_SHEETS) {
      throw Unreadable.tooLarge(parts.name(), "it has more than " + MOST_SHEETS + " sheets");
    }
  }

  private XlsxSheet.Shared shared() throws IOException {
    if (shared == null) {
      shared = new XlsxSheet.Shared(texts(), styles(), from1904);
    }
    return shared;
  }

  private List<String> texts() throws IOException {
    for (String part : links.ofType("sharedStrings").values()) {
      try (Xml xml = new Xml(parts, part)) {
        return XlsxStrings.read(xml);
      }
    }
    return List.of();
  }

  private XlsxStyles styles() throws IOException {
    for (String part : links.ofType("styles").values()) {
      try (Xml xml = new Xml(parts, part)) {
        return XlsxStyles.read(xml);
      }
    }
    return XlsxStyles.none();
  }
}
