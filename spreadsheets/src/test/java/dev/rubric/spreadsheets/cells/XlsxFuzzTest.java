package dev.rubric.spreadsheets.cells;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.io.TempDir;

/** Parts of .xlsx workbooks as no program writes them, in packages that are sound. */
class XlsxFuzzTest {

  private static final List<String> PIECES = Fuzzed.pieces("xlsx-pieces.txt");

  private static final List<String> PARTS =
      List.of(
          "sheet",
          "sheet",
          "sheet",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels");

  @TempDir private Path folder;

  @FuzzTest(maxDuration = "2m")
  void everyPartIsReadOrRefused(FuzzedDataProvider data) throws IOException {
    RawWorkbook workbook = new RawWorkbook();
    String part = data.pickValue(PARTS);
    boolean isBehindRows = data.consumeBoolean();
    String xml = Fuzzed.text(data, PIECES);

    if (part.equals("sheet")) {
      workbook.sheet(isBehindRows ? "" : xml, isBehindRows ? xml : "");
    } else {
      String within = ">" + Matcher.quoteReplacement(xml) + "<";
      workbook.with(part, workbook.part(part).replaceFirst("><", within));
    }

    Fuzzed.read(workbook.write(folder.resolve("fuzz.xlsx")));
  }
}
