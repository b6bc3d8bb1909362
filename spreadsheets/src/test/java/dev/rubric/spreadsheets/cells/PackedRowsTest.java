package dev.rubric.spreadsheets.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.provenance.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedRowsTest {

  private static final List<String> TEXTS =
      List.of("x", "Größe ÿ", "日本", "\uD83D\uDE00", "a\u0000b", "12.50", "long ".repeat(9_000));

  private static final List<Cell.Kind> KINDS = List.of(Cell.Kind.values());

  @Test
  void givesEveryRowBack() {
    SheetCells cells = new SheetCells("batch.csv", "batch");
    Random random = new Random(1);
    List<Integer> rows = new ArrayList<>();
    for (int row = 3; row < CellAddress.ROWS; row += 1 + random.nextInt(5_000)) {
      rows.add(row);
      fill(cells, row, random);
    }

    PackedRows packed = new PackedRows();
    rows.forEach(row -> packed.add(cells, row));

    for (int i = 0; i < rows.size(); i++) {
      SheetCells back = new SheetCells("batch.csv", "batch");
      int row = packed.unpack(i, back);
      assertThat(row).isEqualTo(rows.get(i));
      assertThat(back.row(row)).containsExactlyElementsOf(cells.row(row));
      assertThat(back.width(row)).isEqualTo(cells.width(row));
    }
  }

  private static void fill(SheetCells cells, int row, Random random) {
    for (int column = 0; column < CellAddress.COLUMNS; column += 1 + random.nextInt(4_000)) {
      Cell.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      cells.add(new Cell(new CellAddress(row, column), kind, text));
    }
    cells.setWidth(row, random.nextInt(20_000));
  }
}
