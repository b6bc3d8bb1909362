package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are written faster than by the library, and just as it writes them. */
class StreamedWorkbookTest {

  private static final long SEED = 20_261_121;

  /** Letters, what XML gives a meaning, blanks, control characters, and halves of characters. */
  private static final String LETTERS =
      "aZ09 _~<>&\"'\n\r\t\u0000\u001F\u007F\u00A0é中\u0627\uD83D\uDE00\uD800\uDFFF\uFFFE\uFFFF]]>";

  @TempDir Path folder;

  @Test
  void writesTheRowsThatTheLibraryWrites() throws IOException {
    List<String> texts = texts();

    String ours;
    String theirs;
    try (SXSSFWorkbook workbook = new StreamedWorkbook(new XSSFWorkbook())) {
      ours = sheet(workbook, texts);
    }
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      theirs = sheet(workbook, texts);
    }

    assertThat(ours).isEqualTo(theirs).contains("&amp;", "&lt;", "中", "😀", "?");
  }

  @Test
  void keepsNoFilesInAFolderThatBelongsToWhoeverCameFirst() throws IOException {
    try (SXSSFWorkbook workbook = new StreamedWorkbook(new XSSFWorkbook())) {
      sheet(workbook, List.of("a"));
      Path file = TempFile.createTempFile("a", ".xlsx").toPath();

      assertThat(file.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
      Files.delete(file);
    }
  }

  private static List<String> texts() {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(24), 0, LETTERS.length())
          .forEach(letter -> text.append(LETTERS.charAt(letter)));
      texts.add(text.toString());
    }
    texts.add("😀");
    return texts;
  }

  private String sheet(SXSSFWorkbook workbook, List<String> texts) throws IOException {
    Sheet sheet = workbook.createSheet("Texts");
    for (int row = 0; row < texts.size(); row++) {
      sheet.createRow(row).createCell(row % 3).setCellValue(texts.get(row));
    }
    Path file = Files.createTempFile(folder, "texts", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    try (ZipFile parts = new ZipFile(file.toFile())) {
      ZipEntry part = parts.getEntry("xl/worksheets/sheet1.xml");
      return new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
