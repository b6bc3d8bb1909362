package dev.rubric.spreadsheets.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.spreadsheets.RubricWorkbook;
import dev.rubric.spreadsheets.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenWorkbookTest {

  private final Path folder;

  OpenWorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void givesTheSameCellsRowByRowAsAtOnce() throws IOException {
    for (Path file : List.of(xlsx(), ods(), csv())) {
      WorkbookCells whole = WorkbookReader.read(file, name(file));
      try (OpenWorkbook workbook = WorkbookReader.open(file, name(file))) {
        assertThat(workbook.sheets())
            .isEqualTo(whole.sheets().stream().map(SheetCells::name).toList());
        for (SheetCells sheet : whole.sheets()) {
          assertThat(cells(workbook, sheet.name())).isEqualTo(cells(sheet)).isNotEmpty();
        }
      }
    }
  }

  private static List<Object> cells(SheetCells sheet) {
    List<Object> cells = new ArrayList<>();
    sheet.rows().forEach(row -> cells.addAll(sheet.row(row)));
    cells.addAll(sheet.merged());
    return cells;
  }

  private static List<Object> cells(OpenWorkbook workbook, String sheet) throws IOException {
    List<Object> cells = new ArrayList<>();
    try (RowReader rows = workbook.rows(sheet)) {
      boolean more = true;
      while (more) {
        SheetCells row = new SheetCells("file", sheet);
        more = rows.next(row);
        assertThat(row.rows()).hasSizeLessThan(2);
        cells.addAll(cells(row));
      }
    }
    return cells;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Path xlsx() throws IOException {
    Path file = folder.resolve("rubric.xlsx");
    try (OutputStream output = Files.newOutputStream(file)) {
      RubricWorkbook.write(Samples.everyFeature(), output);
    }
    return file;
  }

  private Path ods() throws IOException {
    Path file = folder.resolve("book.ods");
    try (InputStream written =
        Objects.requireNonNull(getClass().getResourceAsStream("libreoffice.ods"))) {
      Files.copy(written, file);
    }
    return file;
  }

  private Path csv() throws IOException {
    return Files.writeString(folder.resolve("file.csv"), "a,b\n\nc,\"d\ne\"\n");
  }
}
