package dev.rubric.spreadsheets;

import dev.rubric.engine.signal.ValueType.NumberType;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.jspecify.annotations.Nullable;

/** Guards cells that people type into: what does not fit is refused by the spreadsheet program. */
final class Entries {

  private static final int LONGEST_MESSAGE = 250;

  private Entries() {}

  /** Offers a few words without commas. */
  static void words(Sheet sheet, CellRangeAddress cells, String... words) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    guard(
        sheet,
        cells,
        helper.createExplicitListConstraint(words),
        "Choose one of: " + String.join(", ", words));
  }

  /** Offers the words that stand in a range of another sheet. */
  static void range(Sheet sheet, CellRangeAddress cells, String range) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    guard(sheet, cells, helper.createFormulaListConstraint(range), "Choose one from the list.");
  }

  /** Takes numbers in the range of the type. */
  static void number(Sheet sheet, CellRangeAddress cells, NumberType type) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String minimum = plain(type.minimum());
    String maximum = plain(type.maximum());
    DataValidationConstraint constraint;
    if (minimum != null && maximum != null) {
      constraint = helper.createDecimalConstraint(OperatorType.BETWEEN, minimum, maximum);
    } else if (minimum != null) {
      constraint = helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, minimum, null);
    } else if (maximum != null) {
      constraint = helper.createDecimalConstraint(OperatorType.LESS_OR_EQUAL, maximum, null);
    } else {
      constraint =
          helper.createDecimalConstraint(
              OperatorType.BETWEEN, "-999999999999999", "999999999999999");
    }
    guard(sheet, cells, constraint, "Enter " + type.expectation() + ".");
  }

  /** Takes dates. */
  static void date(Sheet sheet, CellRangeAddress cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    guard(
        sheet,
        cells,
        helper.createDateConstraint(
            OperatorType.GREATER_OR_EQUAL, "DATE(1950,1,1)", null, "yyyy-mm-dd"),
        "Enter a date such as 2026-03-09.");
  }

  private static void guard(
      Sheet sheet, CellRangeAddress cells, DataValidationConstraint constraint, String message) {
    DataValidation validation =
        sheet
            .getDataValidationHelper()
            .createValidation(
                constraint,
                new CellRangeAddressList(
                    cells.getFirstRow(),
                    cells.getLastRow(),
                    cells.getFirstColumn(),
                    cells.getLastColumn()));
    validation.setShowErrorBox(true);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.setEmptyCellAllowed(true);
    validation.createErrorBox(
        "Not accepted",
        message.length() <= LONGEST_MESSAGE
            ? message
            : message.substring(0, LONGEST_MESSAGE - 1) + "…");
    sheet.addValidationData(validation);
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
