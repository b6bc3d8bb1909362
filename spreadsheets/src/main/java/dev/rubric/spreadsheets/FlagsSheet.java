package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A row a red flag. */
final class FlagsSheet {

  static final String NAME = "Red flags";

  private FlagsSheet() {}

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    TableWriter table =
        new TableWriter(
            workbook,
            looks,
            NAME,
            2,
            List.of(
                new TableWriter.Column("Id", 26),
                new TableWriter.Column("Title", 34),
                new TableWriter.Column("Severity", 10),
                new TableWriter.Column("When", 60),
                new TableWriter.Column("Effects", 32),
                new TableWriter.Column("Only for", 18),
                new TableWriter.Column("Why", 50),
                new TableWriter.Column("Remedy", 50)));
    for (RedFlag flag : rubric.flags()) {
      table
          .row()
          .text(flag.id(), Look.FAINT)
          .text(flag.title())
          .text(flag.severity().word())
          .text(flag.rule().text())
          .text(
              ListedTexts.join(
                  flag.effects().stream().map(Effect::text).toList(),
                  "the effects of flag `" + flag.id() + "`",
                  flag.location()))
          .text(
              ListedTexts.join(
                  flag.onlyFor(), "the profiles of flag `" + flag.id() + "`", flag.location()))
          .text(flag.why())
          .text(flag.remedy());
    }
    table.dropdown(2, "critical", "major", "minor").finish();
  }

  static Node read(Table table) {
    List<Node> flags = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      flags.add(
          new ObjectBuilder()
              .put("id", row.node("id"))
              .put("title", row.node("title"))
              .put("severity", row.node("severity"))
              .put("when", row.node("when"))
              .put("effects", ListedTexts.read(row.node("effects")))
              .put("only_for", ListedTexts.read(row.node("only for")))
              .put("why", row.node("why"))
              .put("remedy", row.node("remedy"))
              .at(row.location()));
    }
    return new ListNode(flags, table.location());
  }
}
