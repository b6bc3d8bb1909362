package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A row a band, from best to worst. */
final class BandsSheet {

  static final String NAME = "Bands";

  private BandsSheet() {}

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    TableWriter table =
        new TableWriter(
            workbook,
            looks,
            NAME,
            1,
            List.of(new TableWriter.Column("Name", 30), new TableWriter.Column("At least", 12)));
    for (Band band : rubric.bands()) {
      table.row().text(band.name()).number(band.atLeast());
    }
    table.finish();
  }

  static Node read(Table table) {
    List<Node> bands = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      bands.add(
          new ObjectBuilder()
              .put("name", row.node("name"))
              .put("at_least", row.node("at least"))
              .at(row.location()));
    }
    return new ListNode(bands, table.location());
  }
}
