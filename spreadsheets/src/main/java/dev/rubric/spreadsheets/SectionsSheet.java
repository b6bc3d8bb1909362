package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.Section;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A row a section of signals. */
final class SectionsSheet {

  static final String NAME = "Sections";

  private SectionsSheet() {}

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    TableWriter table =
        new TableWriter(
            workbook,
            looks,
            NAME,
            1,
            List.of(
                new TableWriter.Column("Id", 24),
                new TableWriter.Column("Title", 36),
                new TableWriter.Column("Assessed by", 30),
                new TableWriter.Column("Note", 80)));
    for (Section section : rubric.signals().sections()) {
      table
          .row()
          .text(section.id(), Look.FAINT)
          .text(section.title())
          .text(section.assessedBy(), Look.FAINT)
          .text(section.note());
    }
    table.finish();
  }

  static Node read(Table table) {
    List<Node> sections = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      sections.add(
          new ObjectBuilder()
              .put("id", row.node("id"))
              .put("title", row.node("title"))
              .put("assessed_by", row.node("assessed by"))
              .put("note", row.node("note"))
              .at(row.location()));
    }
    return new ListNode(sections, table.location());
  }
}
