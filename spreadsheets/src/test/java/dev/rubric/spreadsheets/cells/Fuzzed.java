package dev.rubric.spreadsheets.cells;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Makes files of what a fuzzer gives, and reads them. */
final class Fuzzed {

  private Fuzzed() {}

  /** Reads a file, which gives cells or one problem, and nothing else. */
  static void read(Path file) throws IOException {
    try {
      WorkbookCells cells = WorkbookReader.read(file, String.valueOf(file.getFileName()));
      for (SheetCells sheet : cells.sheets()) {
        sheet.rows().forEach(row -> assertThat(sheet.row(row)).doesNotContainNull());
      }
    } catch (InvalidInputException refused) {
      assertThat(refused.problems())
          .singleElement()
          .extracting(Problem::describe)
          .asString()
          .startsWith("fuzz")
          .doesNotContain("Exception", "java.", "org.apache");
    }
  }

  /** Pieces of a kind in any order, with texts between them. */
  static String text(FuzzedDataProvider data, List<String> pieces) {
    StringBuilder text = new StringBuilder();
    while (data.remainingBytes() > 0) {
      text.append(data.consumeInt(0, 9) == 0 ? data.consumeString(8) : data.pickValue(pieces));
    }
    return text.toString();
  }

  /** Bytes of which some are changed, and maybe the end is cut off. */
  static byte[] changed(byte[] whole, FuzzedDataProvider data) {
    byte[] changed =
        new byte[data.consumeBoolean() ? data.consumeInt(0, whole.length) : whole.length];
    System.arraycopy(whole, 0, changed, 0, changed.length);
    while (data.remainingBytes() > 1 && changed.length > 0) {
      int at = data.consumeInt(0, changed.length - 1);
      changed[at] = data.consumeByte();
    }
    return changed;
  }

  /** Pieces of XML, a line each: random characters alone would hardly ever be any. */
  static List<String> pieces(String name) {
    try (InputStream text = Objects.requireNonNull(Fuzzed.class.getResourceAsStream(name))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
