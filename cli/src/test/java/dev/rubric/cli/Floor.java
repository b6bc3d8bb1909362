package dev.rubric.cli;

import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The least that any program has to do between the same files: parse every sheet and text of every
 * workbook with the JDK's hardened StAX, keep nothing, and write the cells of the results with
 * streaming, without styles.
 */
final class Floor {

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private final List<Path> workbooks;
  private final WorkbookCells results;
  private final Path output;

  Floor(List<Path> workbooks, Path results, Path output) throws IOException {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    this.workbooks = workbooks;
    this.results = WorkbookReader.read(results, results.toString());
    this.output = output;
  }

  /** Reads and writes once. */
  void run() throws IOException {
    long characters = 0;
    for (Path workbook : workbooks) {
      characters += parse(workbook);
    }
    if (characters == 0) {
      throw new IllegalStateException("the workbooks hold no text");
    }
    write();
  }

  private long parse(Path workbook) throws IOException {
    long characters = 0;
    try (ZipFile parts = new ZipFile(workbook.toFile())) {
      for (ZipEntry part :
          (Iterable<ZipEntry>) parts.stream().map(ZipEntry.class::cast)::iterator) {
        if (part.getName().startsWith("xl/") && part.getName().endsWith(".xml")) {
          try (InputStream in = parts.getInputStream(part)) {
            characters += characters(in);
          }
        }
      }
    }
    return characters;
  }

  private long characters(InputStream in) throws IOException {
    try {
      long characters = 0;
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamReader.CHARACTERS) {
          characters += reader.getText().length();
        } else if (event == XMLStreamReader.START_ELEMENT) {
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            characters += reader.getAttributeValue(i).length();
          }
        }
      }
      return characters;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write() throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(output)) {
      for (SheetCells sheet : results.sheets()) {
        copy(sheet, workbook.createSheet(sheet.name()));
      }
      workbook.write(out);
    }
  }

  private static void copy(SheetCells from, Sheet to) {
    for (int index : from.rows()) {
      Row row = to.createRow(index);
      for (Cell cell : from.row(index)) {
        var target = row.createCell(cell.address().column());
        if (cell.kind() == Cell.Kind.NUMBER) {
          target.setCellValue(Double.parseDouble(cell.text()));
        } else {
          target.setCellValue(cell.text());
        }
      }
    }
  }
}
