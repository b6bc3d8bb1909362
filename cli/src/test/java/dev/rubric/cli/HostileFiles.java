package dev.rubric.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to exhaust, mislead or take over whoever reads them. */
final class HostileFiles {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Path folder;
  private final Map<String, Path> files = new LinkedHashMap<>();

  private HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** Something that writes the content of a part, however large. */
  private interface Content {
    void write(Writer writer) throws IOException;
  }

  /** Writes all of them to a folder, and names each for what is wrong with it. */
  static Map<String, Path> write(Path folder) throws IOException {
    HostileFiles hostile = new HostileFiles(folder);
    hostile.archives();
    hostile.sheets();
    hostile.texts();
    hostile.documents();
    return hostile.files;
  }

  private void archives() throws IOException {
    workbook("a sheet of blanks without end", times(300 << 10, " ".repeat(1024)));
    workbook("a part of the same letter", sheetOf("<t>", times(250 << 10, "x".repeat(1024))));
    Map<String, Content> many = workbookParts(sheetOf("", text("")));
    for (int i = 0; i < 30_000; i++) {
      many.put("extra/" + i, text(""));
    }
    archive("thousands of entries.xlsx", many);
    archive("an archive of other files.xlsx", Map.of("a.txt", text("a")));
    archive(
        "macros.xlsm",
        with("[Content_Types].xml", text(types("vnd.ms-excel.sheet.macroEnabled.main+xml"))));
  }

  private void sheets() throws IOException {
    workbook(
        "a document type that multiplies",
        text(
            "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><worksheet>&c;</worksheet>"));
    workbook(
        "an entity from outside",
        text("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet>&a;</worksheet>"));
    workbook("elements in elements", sheetOf("", times(400_000, "<a>")));
    workbook("a sheet cut off", text("<worksheet xmlns='" + MAIN + "'><sheetData><row r='1'>"));
    workbook("a shared text that is not there", rows("<c r='A1' t='s'><v>7</v></c>"));
    workbook("a number that no program can hold", rows("<c r='A1'><v>1E400</v></c>"));
    workbook("a cell beyond the sheet", rows("<c r='XFE1'><v>1</v></c>"));
    workbook("a cell twice", rows("<c r='A1'><v>1</v></c><c r='A1'><v>2</v></c>"));
    workbook("a cell of another row", rows("<c r='A2'><v>1</v></c>"));
    workbook("an error in place of a value", rows("<c r='A1' t='e'><v>#REF!</v></c>"));
    workbook("a formula without a value", rows("<c r='A1'><f>WEBSERVICE(\"http://a\")</f></c>"));
    workbook(
        "a formula that points outside",
        rows("<c r='A1' t='str'><f>[1]Sheet1!A1</f><v>kept</v></c>"));
    workbook(
        "a text of twelve million characters",
        rows("<c r='A1' t='inlineStr'><is><t>" + "x".repeat(12_000_000) + "</t></is></c>"));
    workbook(
        "a million rows announced",
        text(
            "<worksheet xmlns='"
                + MAIN
                + "'><dimension ref='A1:XFD1048576'/><sheetData><row r='1048576'>"
                + "<c r='XFD1048576'><v>1</v></c></row></sheetData></worksheet>"));
    workbook(
        "merged ranges by the hundred thousand",
        sheetOf("</sheetData><mergeCells>", times(200_000, "<mergeCell ref='A1:B2'/>")));
    workbook("attributes by the ten thousand", manyAttributes());
    archive("sheets that share one part.xlsx", manySheets());
    archive("links by the million.xlsx", with("xl/_rels/workbook.xml.rels", manyLinks()));
  }

  private void texts() throws IOException {
    file("text under another name.xlsx", "Candidate,Rating\nA,4\n");
    file("a page under another name.xlsx", "<html><table><tr><td>x</td></tr></table></html>");
    file("no format at all.xlsx", "\0\1\2\3");
    file("an empty file.xlsx", "");
    file("an old workbook cut off.xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 and");
    file("a line without end.jsonl", "x".repeat(20_000_000));
    file("no JSON at all.jsonl", "\0\1\2\nnull\n[]\n");
  }

  private void documents() throws IOException {
    file("nesting without end.json", "[".repeat(1_000_000));
    file("objects without end.json", "{\"a\":".repeat(500_000));
    file("keys by the million.json", "{" + "\"a\":1,".repeat(1_000_000) + "\"b\":1}");
    file("a key of megabytes.json", "{\"" + "x".repeat(20_000_000) + "\":1}");
    file("a number of megabytes.json", scorecard("9".repeat(2_000_000)));
    file("a number beyond all.json", scorecard("1e999999999"));
    file("an exponent beyond all.json", scorecard("1e99999999999"));
    file("an exponent beyond all.yaml", scorecard("1e99999999999"));
    file(
        "a long name over many values.json",
        "{\"" + "x".repeat(9_000) + "\": [" + "1,".repeat(450_000) + "1]}");
    file("facts by the hundred thousand.json", scorecard("1," + unknownFacts()));
    file("a text of twelve million characters.yaml", "a: " + "x".repeat(12_000_000));
    file("a text of two million characters.yaml", "a: " + "x".repeat(2_000_000));
    file("zeros.json", "\0".repeat(1000));
    file(
        "aliases that multiply.yaml",
        "a: &a [x,x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n");
    file("an alias of itself.yaml", "a: &a [*a]\n");
    file(
        "a tag that names a class.yaml",
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n");
  }

  private static String unknownFacts() {
    return IntStream.range(0, 400_000)
        .mapToObj(i -> "\"a" + i + "\":1")
        .collect(Collectors.joining(","));
  }

  private static String scorecard(String minutes) {
    return "{\"format\": \"scorecard/1\", \"id\": \"s\", \"candidate\": \"c\", \"rubric\":"
        + " \"ml-coding-screen\", \"facts\": {\"interview.minutes\": "
        + minutes
        + "}}";
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    files.put(name, Files.writeString(file, text, StandardCharsets.ISO_8859_1));
  }

  private void workbook(String name, Content sheet) throws IOException {
    archive(name + ".xlsx", workbookParts(sheet));
  }

  private void archive(String name, Map<String, Content> parts) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream output = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(output)) {
      for (Map.Entry<String, Content> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        Writer writer = Main.writer(zip);
        part.getValue().write(writer);
        writer.flush();
        zip.closeEntry();
      }
    }
    files.put(name, file);
  }

  private static Map<String, Content> workbookParts(Content sheet) {
    Map<String, Content> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        text(types("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")));
    parts.put("_rels/.rels", text(relation("officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        text(
            "<workbook xmlns='"
                + MAIN
                + "' xmlns:r='"
                + RELATIONS
                + "'><sheets><sheet name='Scorecard' sheetId='1' r:id='rId1'/></sheets>"
                + "</workbook>"));
    parts.put("xl/_rels/workbook.xml.rels", text(relation("worksheet", "worksheets/sheet1.xml")));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    return parts;
  }

  private static Map<String, Content> with(String part, Content content) {
    Map<String, Content> parts = workbookParts(sheetOf("", text("")));
    parts.put(part, content);
    return parts;
  }

  private static String types(String workbook) {
    return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Override PartName='/xl/workbook.xml' ContentType='application/"
        + workbook
        + "'/></Types>";
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + "<Relationship Id='rId1' Type='"
        + RELATIONS
        + "/"
        + type
        + "' Target='"
        + target
        + "'/></Relationships>";
  }

  private static Content rows(String cells) {
    return text(
        "<worksheet xmlns='"
            + MAIN
            + "'><sheetData><row r='1'>"
            + cells
            + "</row></sheetData></worksheet>");
  }

  private static Content sheetOf(String before, Content content) {
    return writer -> {
      writer.write("<worksheet xmlns='" + MAIN + "'><sheetData>" + before);
      content.write(writer);
    };
  }

  private static Map<String, Content> manySheets() {
    Map<String, Content> parts =
        workbookParts(sheetOf("", times(10_000, "<row><c><v>1</v></c></row>")));
    StringBuilder sheets =
        new StringBuilder("<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'><sheets>");
    for (int i = 1; i <= 900; i++) {
      sheets.append("<sheet name='s" + i + "' sheetId='" + i + "' r:id='rId1'/>");
    }
    parts.put("xl/workbook.xml", text(sheets + "</sheets></workbook>"));
    return parts;
  }

  private static Content manyLinks() {
    return writer -> {
      writer.write(
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
      for (int i = 0; i < 1_000_000; i++) {
        writer.write("<Relationship Id='r" + i + "' Type='a/worksheet' Target='s'/>");
      }
      writer.write("</Relationships>");
    };
  }

  private static Content manyAttributes() {
    return writer -> {
      writer.write("<worksheet xmlns='" + MAIN + "' ");
      for (int i = 0; i < 20_000; i++) {
        writer.write("a" + i + "='x' ");
      }
      writer.write("/>");
    };
  }

  private static Content text(String text) {
    return writer -> writer.write(text);
  }

  private static Content times(int count, String text) {
    return writer -> {
      for (int i = 0; i < count; i++) {
        writer.write(text);
      }
    };
  }
}
