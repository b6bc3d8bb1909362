package dev.rubric.spreadsheets;

import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType;
import dev.rubric.spreadsheets.cells.CellTexts;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The words that dropdowns offer, on a hidden sheet: in the dropdown itself they could hold no
 * comma and no more than 255 characters together.
 */
final class Choices {

  static final String NAME = "Choices";

  /** Of what is said of options; more of them are seen when one is chosen. */
  private static final int LONGEST = 120;

  private final List<List<String>> columns = new ArrayList<>();

  /** Makes cells take only values of a type, offering them where they can be listed. */
  void guard(Sheet sheet, CellRangeAddress cells, ValueType type) {
    if (type instanceof ValueType.YesNoType) {
      Entries.words(sheet, cells, "yes", "no");
    } else if (type instanceof ValueType.NumberType number) {
      Entries.number(sheet, cells, number);
    } else if (type instanceof ValueType.ChoiceType choice) {
      offer(sheet, cells, choice.choices());
    }
  }

  /** Makes cells take only these words, and offers them. */
  void offer(Sheet sheet, CellRangeAddress cells, List<String> words) {
    int column = columns.indexOf(words);
    if (column < 0) {
      column = columns.size();
      columns.add(List.copyOf(words));
    }
    String letters = CellReference.convertNumToColString(column);
    Entries.range(sheet, cells, NAME + "!$" + letters + "$1:$" + letters + "$" + words.size());
  }

  /** Writes the hidden sheet, after all others. */
  void write(XSSFWorkbook workbook) {
    if (columns.isEmpty()) {
      return;
    }
    XSSFSheet sheet = workbook.createSheet(NAME);
    for (int column = 0; column < columns.size(); column++) {
      List<String> words = columns.get(column);
      for (int row = 0; row < words.size(); row++) {
        var cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        cells
            .createCell(column)
            .setCellValue(new XSSFRichTextString(CellTexts.escaped(words.get(row))));
      }
    }
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }

  /** What a value cell takes, in a few words. */
  static String expected(Signal signal) {
    String values = signal.type().expectation().replaceFirst("^a ", "");
    StringBuilder expected =
        new StringBuilder(values.length() <= LONGEST ? values : signal.type().name());
    if (signal.type() instanceof ValueType.NumberType number && number.unit() != null) {
      expected.append(", in ").append(number.unit());
    }
    if (signal.required()) {
      expected.append("; required");
    }
    Value blank = signal.blank();
    if (blank != null) {
      expected.append("; blank means ").append(blank.text());
    }
    return expected.toString();
  }
}
