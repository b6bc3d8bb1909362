package dev.rubric.spreadsheets.cells;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Packages of .xlsx and .ods workbooks, damaged. */
class PackageFuzzTest {

  @TempDir private Path folder;

  @FuzzTest(maxDuration = "1m")
  void everyPackageIsReadOrRefused(FuzzedDataProvider data) throws IOException {
    Path file = folder.resolve("fuzz");
    if (data.consumeBoolean()) {
      new RawWorkbook().sheet("<row><c><v>1</v></c></row>").write(file);
    } else {
      RawOds.write(file, "<t:table t:name='A'/>");
    }

    Fuzzed.read(Files.write(file, Fuzzed.changed(Files.readAllBytes(file), data)));
  }
}
