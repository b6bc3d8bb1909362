package dev.rubric.spreadsheets.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the workbooks of the Office Open XML format. */
final class XlsxReader {

  private final ZipParts parts;
  private final XlsxLinks links;
  private final List<Listed> listed = new ArrayList<>();
  private boolean from1904;

  /** A sheet as the workbook's part lists it. */
  private record Listed(String name, @Nullable String link) {}

  private XlsxReader(ZipParts parts) throws IOException {
    this.parts = parts;
    this.links = XlsxLinks.ofWorkbook(parts);
  }

  /** The sheets of the package. */
  static WorkbookCells read(ZipParts parts) throws IOException {
    return new XlsxReader(parts).read();
  }

  private WorkbookCells read() throws IOException {
    try (Xml xml = new Xml(parts, links.workbook())) {
      listSheets(xml);
    }
    XlsxSheet.Shared shared = new XlsxSheet.Shared(texts(), styles(), from1904);
    List<SheetCells> sheets = new ArrayList<>();
    Map<String, String> parts = links.ofType("worksheet");
    for (Listed sheet : listed) {
      String part = sheet.link() == null ? null : parts.get(sheet.link());
      if (part != null) {
        sheets.add(sheet(sheet, part, shared));
      }
    }
    return new WorkbookCells(this.parts.name(), sheets);
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
    if (listed.stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(name))) {
      throw Unreadable.broken(parts.name(), "it has two sheets `" + name + "`");
    }
    listed.add(new Listed(name, xml.link()));
  }

  private SheetCells sheet(Listed sheet, String part, XlsxSheet.Shared shared) throws IOException {
    SheetCells cells = new SheetCells(parts.name(), sheet.name());
    try (Xml xml = new Xml(parts, part)) {
      new XlsxSheet(shared, cells).read(xml);
    }
    return cells;
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
