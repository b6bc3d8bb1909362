package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.CellAddress;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;

/** Links from cells of a sheet to rows of other sheets of the same workbook. */
final class RowLinks {

  private final SheetWriter from;
  private int count;

  RowLinks(SheetWriter from) {
    this.from = from;
  }

  /** Leads from a cell, which has been written, to a row; from 0 as all rows. */
  void add(int row, int column, String sheet, int toRow) {
    if (count < Links.MOST) {
      Hyperlink link =
          from.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(Links.place(sheet, new CellAddress(toRow, 0)));
      from.sheet().getRow(row).getCell(column).setHyperlink(link);
      count++;
    }
  }
}
