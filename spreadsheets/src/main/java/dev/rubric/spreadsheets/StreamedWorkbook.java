package dev.rubric.spreadsheets;

import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose rows go to a file as they come. */
final class StreamedWorkbook extends SXSSFWorkbook {

  /** Rows of a sheet that are in memory. */
  private static final int WINDOW = 50;

  StreamedWorkbook(XSSFWorkbook book) {
    super(book, WINDOW);
  }

  /** Packed fast rather than small: these sheets repeat themselves so much that it hardly shows. */
  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream output) {
    ZipArchiveOutputStream archive = super.createArchiveOutputStream(output);
    archive.setLevel(Deflater.BEST_SPEED);
    return archive;
  }
}
