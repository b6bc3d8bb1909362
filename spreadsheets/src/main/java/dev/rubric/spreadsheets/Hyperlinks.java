package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.CellAddress;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHyperlinks;

/**
 * The links of a sheet, all in one document and with one relationship to each file. POI's own
 * helper makes a document and a relationship of each link, which takes several KB.
 */
final class Hyperlinks {

  /** Excel opens no sheet with more than 65,530. */
  private static final int MOST = 60_000;

  private final XSSFSheet sheet;
  private final CTHyperlinks links = CTHyperlinks.Factory.newInstance();
  private final Map<String, PackageRelationship> files = new HashMap<>();
  private int count;

  Hyperlinks(Sheet sheet) {
    Workbook workbook = sheet.getWorkbook();
    XSSFWorkbook book =
        workbook instanceof SXSSFWorkbook streamed
            ? streamed.getXSSFWorkbook()
            : (XSSFWorkbook) workbook;
    this.sheet = book.getSheet(sheet.getSheetName());
  }

  /** Whether the sheet can have one more. */
  boolean hasRoom() {
    return count < MOST;
  }

  /**
   * Leads from a cell to a cell of a file.
   *
   * @param file its address, escaped as in a URI
   * @param place in the file, see {@link #place}
   */
  void toFile(int row, int column, String file, String place) {
    PackageRelationship relationship =
        files.computeIfAbsent(
            file,
            any ->
                sheet
                    .getPackagePart()
                    .addExternalRelationship(any, XSSFRelation.SHEET_HYPERLINKS.getRelation()));
    add(row, column, place, relationship);
  }

  /** Leads from a cell to a row of a sheet of the same workbook, from 0 as all rows. */
  void toRow(int row, int column, String sheet, int toRow) {
    add(row, column, place(sheet, new CellAddress(toRow, 0)), null);
  }

  private void add(int row, int column, String place, @Nullable PackageRelationship file) {
    CTHyperlink link = links.addNewHyperlink();
    link.setRef(new CellAddress(row, column).toString());
    link.setLocation(place);
    if (file != null) {
      link.setId(file.getId());
    }
    sheet.addHyperlink(new Related(link, file));
    count++;
  }

  /** A cell of a sheet, as links name it. */
  static String place(String sheet, CellAddress cell) {
    return "'" + sheet.replace("'", "''") + "'!" + cell;
  }

  /** A link whose relationship is there already. */
  private static final class Related extends XSSFHyperlink {
    @SuppressWarnings("NullAway") // without a file there is no relationship
    Related(CTHyperlink link, @Nullable PackageRelationship file) {
      super(link, file);
    }
  }
}
