package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.Problem;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** A workbook of a format that cannot be read row by row, and so is all in memory. */
record LoadedWorkbook(WorkbookCells cells) implements OpenWorkbook {

  @Override
  public String file() {
    return cells.file();
  }

  @Override
  public List<String> sheets() {
    return cells.sheets().stream().map(SheetCells::name).toList();
  }

  @Override
  public RowReader rows(String sheet) throws IOException {
    return new Rows(cells.sheet(sheet).orElseThrow());
  }

  @Override
  public List<Problem> warnings() {
    return cells.warnings();
  }

  @Override
  public WorkbookCells read() {
    return cells;
  }

  @Override
  public void close() {}

  private static final class Rows implements RowReader {

    private final SheetCells sheet;
    private final Iterator<Integer> rows;

    Rows(SheetCells sheet) {
      this.sheet = sheet;
      this.rows = sheet.rows().iterator();
    }

    @Override
    public boolean next(SheetCells into) {
      if (!rows.hasNext()) {
        sheet.merged().forEach(into::add);
        return false;
      }
      sheet.row(rows.next()).forEach(into::add);
      return true;
    }

    @Override
    public void close() {}
  }
}
