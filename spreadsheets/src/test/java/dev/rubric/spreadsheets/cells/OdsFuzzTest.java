package dev.rubric.spreadsheets.cells;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Contents of .ods workbooks as no program writes them. */
class OdsFuzzTest {

  private static final List<String> PIECES = Fuzzed.pieces("ods-pieces.txt");

  @TempDir private Path folder;

  @FuzzTest(maxDuration = "1m")
  void everyContentIsReadOrRefused(FuzzedDataProvider data) throws IOException {
    Fuzzed.read(RawOds.write(folder.resolve("fuzz.ods"), Fuzzed.text(data, PIECES)));
  }
}
