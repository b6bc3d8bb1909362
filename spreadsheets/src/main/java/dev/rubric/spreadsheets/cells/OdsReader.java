package dev.rubric.spreadsheets.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the workbooks of the OpenDocument format, as LibreOffice writes them. */
final class OdsReader {

  private static final String CONTENT = "content.xml";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

  /** Parts of a document in which tables can stand that are no sheets. */
  private static final Set<String> NO_SHEETS = Set.of("dde-links", "tracked-changes");

  private OdsReader() {}

  /** Whether the package is a document of that format, a workbook or another. */
  static boolean isOpenDocument(ZipParts parts) {
    return parts.has("mimetype") && !parts.has("[Content_Types].xml");
  }

  /** The sheets of the package. */
  static WorkbookCells read(ZipParts parts) throws IOException {
    if (!type(parts).startsWith(SPREADSHEET)) {
      throw Unreadable.file(
          parts.name(),
          "not-a-workbook",
          "the file is an OpenDocument file that is no spreadsheet, expected a workbook",
          null);
    }
    if (isEncrypted(parts)) {
      throw Unreadable.encrypted(parts.name());
    }
    List<SheetCells> sheets = new ArrayList<>();
    CellCount count = new CellCount(parts.name());
    Set<String> hiddenStyles = new HashSet<>();
    String style = "";
    try (Xml xml = new Xml(parts, CONTENT)) {
      while (xml.nextStart()) {
        if (xml.starts("style")) {
          style = Objects.requireNonNullElse(xml.attribute(STYLE, "name"), "");
        } else if (xml.starts("table-properties")) {
          if ("false".equals(xml.attribute(OdsTable.TABLE, "display"))) {
            hiddenStyles.add(style);
          }
        } else if (NO_SHEETS.contains(xml.element())) {
          xml.skip();
        } else if (xml.starts("table")) {
          new OdsTable(xml, parts.name(), hiddenStyles, count).read().ifPresent(sheets::add);
        }
      }
    }
    return new WorkbookCells(parts.name(), sheets);
  }

  private static String type(ZipParts parts) throws IOException {
    try (InputStream in = parts.open("mimetype")) {
      return new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
    }
  }

  private static boolean isEncrypted(ZipParts parts) throws IOException {
    if (!parts.has(MANIFEST)) {
      return false;
    }
    try (Xml xml = new Xml(parts, MANIFEST)) {
      while (xml.nextStart()) {
        if (xml.starts("encryption-data")) {
          return true;
        }
      }
    }
    return false;
  }
}
