package dev.rubric.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose rows go to a file as they come. */
final class StreamedWorkbook extends SXSSFWorkbook {

  /** Rows of a sheet that are in memory. */
  private static final int WINDOW = 50;

  static {
    TempFile.setTempFileCreationStrategy(new TemporaryFiles());
  }

  private final List<RowsFile> files = new ArrayList<>();

  /** Streams the rows of a workbook that has no sheets yet. */
  StreamedWorkbook(XSSFWorkbook book) {
    super(book, WINDOW);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    RowsFile file = RowsFile.create();
    files.add(file);
    return file;
  }

  @Override
  public void close() throws IOException {
    super.close();
    for (RowsFile file : files) {
      file.delete();
    }
  }

  /** Packed fast rather than small: these sheets repeat themselves so much that it hardly shows. */
  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream output) {
    ZipArchiveOutputStream archive = super.createArchiveOutputStream(output);
    archive.setLevel(Deflater.BEST_SPEED);
    return archive;
  }
}
