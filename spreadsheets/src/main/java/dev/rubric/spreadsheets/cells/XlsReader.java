package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.InvalidInputException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads the workbooks of Excel 97 to 2003, and says what other compound files are. */
final class XlsReader {

  private final String name;

  private XlsReader(String name) {
    this.name = name;
  }

  /**
   * The sheets of the file.
   *
   * @param isNamedXls whether the file's name says what it is
   */
  static WorkbookCells read(Path file, String name, boolean isNamedXls) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      return new XlsReader(name).read(files.getRoot(), isNamedXls);
    } catch (EncryptedDocumentException e) {
      throw Unreadable.encrypted(name);
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw e;
    } catch (InvalidInputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // POI reports damage to this format by whatever the damaged bytes ran into.
      throw Unreadable.broken(name, "it cannot be read as an .xls workbook");
    }
  }

  private WorkbookCells read(DirectoryNode root, boolean isNamedXls) throws IOException {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw Unreadable.encrypted(name);
    }
    if (!root.hasEntryCaseInsensitive("Workbook")) {
      throw Unreadable.file(
          name,
          "not-a-workbook",
          "the file is an older office document, expected an .xlsx workbook",
          "open it in a spreadsheet program and save it as .xlsx");
    }
    if (!isNamedXls) {
      throw Unreadable.file(
          name,
          "misnamed-workbook",
          "the file is an .xls workbook under another name",
          "name it .xls, or open it in a spreadsheet program and save it as .xlsx");
    }
    try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
      List<SheetCells> sheets = new ArrayList<>();
      CellCount count = new CellCount(name);
      boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        SheetCells cells = sheet(workbook.getSheetAt(i), from1904, count);
        if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
          cells.hide();
        }
        sheets.add(cells);
      }
      return new WorkbookCells(name, sheets);
    }
  }

  private SheetCells sheet(Sheet sheet, boolean from1904, CellCount count) {
    SheetCells cells = new SheetCells(name, sheet.getSheetName(), count);
    for (org.apache.poi.ss.usermodel.Row row : sheet) {
      if (row.getZeroHeight()) {
        cells.hideRow(row.getRowNum());
      }
      for (org.apache.poi.ss.usermodel.Cell stored : row) {
        Cell cell = cell(stored, from1904);
        if (cell != null) {
          cells.add(cell);
        }
      }
    }
    for (int column = 0; column < SpreadsheetVersion.EXCEL97.getMaxColumns(); column++) {
      if (sheet.isColumnHidden(column)) {
        cells.hideColumns(column, column);
      }
    }
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      cells.add(
          new MergedRange(
              new CellAddress(range.getFirstRow(), range.getFirstColumn()),
              new CellAddress(range.getLastRow(), range.getLastColumn())));
    }
    return cells;
  }

  private @Nullable Cell cell(org.apache.poi.ss.usermodel.Cell stored, boolean from1904) {
    CellAddress at = new CellAddress(stored.getRowIndex(), stored.getColumnIndex());
    CellType type =
        stored.getCellType() == CellType.FORMULA
            ? stored.getCachedFormulaResultType()
            : stored.getCellType();
    return switch (type) {
      case STRING -> text(at, stored.getStringCellValue());
      case BOOLEAN ->
          new Cell(at, Cell.Kind.BOOLEAN, Boolean.toString(stored.getBooleanCellValue()));
      case ERROR ->
          new Cell(
              at, Cell.Kind.ERROR, FormulaError.forInt(stored.getErrorCellValue()).getString());
      case NUMERIC -> number(at, stored, from1904);
      default -> null;
    };
  }

  private static Cell number(
      CellAddress at, org.apache.poi.ss.usermodel.Cell stored, boolean from1904) {
    double number = stored.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(stored)) {
      return new Cell(at, Cell.Kind.DATE, CellTexts.date(number, from1904));
    }
    CellStyle style = stored.getCellStyle();
    boolean percent = XlsxStyles.isPercent(style.getDataFormat(), style.getDataFormatString());
    return new Cell(at, percent ? Cell.Kind.PERCENT : Cell.Kind.NUMBER, CellTexts.number(number));
  }

  private static @Nullable Cell text(CellAddress at, String text) {
    return text.isEmpty() ? null : new Cell(at, Cell.Kind.TEXT, text);
  }
}
