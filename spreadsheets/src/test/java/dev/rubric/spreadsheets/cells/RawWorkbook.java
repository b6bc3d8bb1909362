package dev.rubric.spreadsheets.cells;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, as no honest program writes it. */
final class RawWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();

  RawWorkbook() {
    with(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-"
            + "officedocument.spreadsheetml.sheet.main+xml'/></Types>");
    with("_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml")));
    with("xl/workbook.xml", workbook("", "<sheet name='Data' sheetId='1' r:id='rId1'/>"));
    with(
        "xl/_rels/workbook.xml.rels",
        links(
            link("rId1", "worksheet", "/xl/worksheets/sheet1.xml"),
            link("rId2", "sharedStrings", "sharedStrings.xml"),
            link("rId3", "styles", "styles.xml")));
    with(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + MAIN
            + "'><numFmts><numFmt numFmtId='170' formatCode='yyyy\\-mm'/>"
            + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
            + "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs></styleSheet>");
    texts("<si><t>shared</t></si>");
    sheet("");
  }

  RawWorkbook with(String part, String text) {
    parts.put(part, text);
    return this;
  }

  String part(String part) {
    return parts.getOrDefault(part, "");
  }

  RawWorkbook without(String part) {
    parts.remove(part);
    return this;
  }

  RawWorkbook texts(String items) {
    return with("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
  }

  /** Sets the rows of the only sheet. */
  RawWorkbook sheet(String rows) {
    return sheet(rows, "");
  }

  RawWorkbook sheet(String rows, String after) {
    return with(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='"
            + MAIN
            + "'><sheetData>"
            + rows
            + "</sheetData>"
            + after
            + "</worksheet>");
  }

  static String workbook(String properties, String sheets) {
    return "<workbook xmlns='"
        + MAIN
        + "' xmlns:r='"
        + LINKS
        + "'><workbookPr "
        + properties
        + "/><sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  static String link(String id, String type, String target) {
    return "<Relationship Id='"
        + id
        + "' Type='"
        + LINKS
        + "/"
        + type
        + "' Target='"
        + target
        + "'/>";
  }

  static String links(String... links) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + String.join("", links)
        + "</Relationships>";
  }

  Path write(Path file) throws IOException {
    try (OutputStream output = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(output)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /** Gives one part the name of another, in an archive that no writer would make. */
  static void rename(Path file, String from, String to) throws IOException {
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
  }

  /** Zeros that unpack to more than any part of a workbook, in an archive of modest size. */
  static void bomb(Path file, String part, long megabytes) throws IOException {
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    RawWorkbook around = new RawWorkbook().without(part);
    try (OutputStream output = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(output)) {
      for (Map.Entry<String, String> entry : around.parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write(("<worksheet xmlns='" + MAIN + "'>").getBytes(StandardCharsets.UTF_8));
      for (long i = 0; i < megabytes; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
  }
}
