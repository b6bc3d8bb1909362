package dev.rubric.spreadsheets;

import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.SignalList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes the sheets of a scorecard workbook, empty or filled. */
final class EntryWorkbook {

  private final Rubric rubric;
  private final String sha256;
  private final @Nullable Scorecard scorecard;
  private final Map<String, Note> evidence;

  EntryWorkbook(Rubric rubric, String sha256, @Nullable Scorecard scorecard) {
    this.rubric = rubric;
    this.sha256 = sha256;
    this.scorecard = scorecard;
    this.evidence = new LinkedHashMap<>(scorecard == null ? Map.of() : scorecard.evidence());
  }

  void write(OutputStream output) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Looks looks = new Looks(workbook);
      Choices choices = new Choices();
      List<String> names = SheetNames.of(rubric.signals().lists());
      SheetWriter header = sheet(workbook, looks, HeaderSheet.NAME);
      SignalEntries.write(
          rubric.signals(),
          scorecard,
          evidence,
          sheet(workbook, looks, SignalEntries.NAME),
          choices);
      for (int i = 0; i < names.size(); i++) {
        list(rubric.signals().lists().get(i), sheet(workbook, looks, names.get(i)), choices);
      }
      if (RatingEntries.isNeeded(rubric, scorecard)) {
        RatingEntries.write(
            rubric, scorecard, evidence, sheet(workbook, looks, RatingEntries.NAME), choices);
      }
      EvidenceEntries.write(evidence, sheet(workbook, looks, EvidenceEntries.NAME));
      new HeaderSheet(rubric, sha256, header, choices).write(scorecard, sheetNames(workbook));
      choices.write(workbook);
      protect(workbook);
      String title = "Scorecard: " + rubric.title();
      WorkbookFile.write(workbook, title, output);
    }
  }

  private void list(SignalList list, SheetWriter sheet, Choices choices) {
    if (list.isGrid()) {
      GridEntries.write(list, scorecard, sheet, choices);
    } else {
      ListEntries.write(list, scorecard, evidence, sheet, choices);
    }
  }

  private static SheetWriter sheet(XSSFWorkbook workbook, Looks looks, String name) {
    return new SheetWriter(workbook.createSheet(name), looks);
  }

  private static List<String> sheetNames(XSSFWorkbook workbook) {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  /** Without a password: this guards against slips, not against anyone. */
  private static void protect(XSSFWorkbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      sheet.enableLocking();
      sheet.lockFormatColumns(false);
      sheet.lockFormatRows(false);
    }
    workbook.lockStructure();
  }
}
