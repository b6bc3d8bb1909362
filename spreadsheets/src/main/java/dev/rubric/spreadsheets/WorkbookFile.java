package dev.rubric.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same contents always give the same bytes. */
final class WorkbookFile {

  /** No archive can say an earlier time. */
  private static final String EPOCH = "1980-01-01T00:00:00Z";

  private WorkbookFile() {}

  /** Writes the workbook; the stream is left open. */
  static void write(XSSFWorkbook workbook, String title, OutputStream output) throws IOException {
    POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator("Rubric");
    try {
      properties.setCreated(EPOCH);
      properties.setModified(EPOCH);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(EPOCH + " is a date", e);
    }
    ByteArrayOutputStream stamped = new ByteArrayOutputStream();
    workbook.write(stamped);
    withoutTimes(stamped.toByteArray(), output);
  }

  /** Copies an archive, giving all its entries one time. */
  private static void withoutTimes(byte[] archive, OutputStream output) throws IOException {
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
    ZipOutputStream out = new ZipOutputStream(output);
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      ZipEntry copy = new ZipEntry(entry.getName());
      copy.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
      out.putNextEntry(copy);
      in.transferTo(out);
      out.closeEntry();
    }
    out.finish();
  }
}
