package dev.rubric.spreadsheets.cells;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that may be a text of cells. */
class CsvFuzzTest {

  @TempDir private Path folder;

  @FuzzTest(maxDuration = "1m")
  void everyTextIsReadOrRefused(FuzzedDataProvider data) throws IOException {
    Fuzzed.read(Files.write(folder.resolve("fuzz.csv"), data.consumeRemainingAsBytes()));
  }
}
