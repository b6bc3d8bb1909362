package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.rubric.ScaleLevel;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The matrix a committee knows: a row a criterion, a column a level, anchors in the cells. */
final class CriteriaSheet {

  static final String NAME = "Criteria";

  private CriteriaSheet() {}

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    List<TableWriter.Column> columns = new ArrayList<>();
    columns.add(new TableWriter.Column("Id", 22));
    columns.add(new TableWriter.Column("Title", 24));
    boolean grouped = rubric.criteria().stream().anyMatch(c -> c.group() != null);
    boolean noted = rubric.criteria().stream().anyMatch(c -> c.note() != null);
    if (grouped) {
      columns.add(new TableWriter.Column("Group", 20));
    }
    if (noted) {
      columns.add(new TableWriter.Column("Note", 36));
    }
    columns.add(new TableWriter.Column("Weight", 9));
    int modeColumn = columns.size();
    columns.add(new TableWriter.Column("Mode", 11));
    rubric.scale().forEach(l -> columns.add(new TableWriter.Column(LevelColumns.header(l), 40)));
    columns.add(new TableWriter.Column("Only for", 18));
    TableWriter table = new TableWriter(workbook, looks, NAME, 2, columns);
    for (Criterion criterion : rubric.criteria()) {
      table.row().text(criterion.id(), Look.FAINT).text(criterion.title());
      if (grouped) {
        table.text(criterion.group());
      }
      if (noted) {
        table.text(criterion.note());
      }
      table.number(criterion.weight()).text(criterion.mode().word());
      for (int i = 0; i < rubric.scale().size(); i++) {
        table.level(anchor(criterion, rubric.scale().get(i)), i, rubric.scale().size());
      }
      table.text(
          ListedTexts.join(
              criterion.onlyFor(),
              "the profiles of criterion `" + criterion.id() + "`",
              criterion.location()));
    }
    table.dropdown(modeColumn, "derived", "rated", "checked").finish();
  }

  private static String anchor(Criterion criterion, ScaleLevel level) {
    int index = criterion.levelIndex(level.name());
    return index < 0 ? "" : criterion.levels().get(index).anchor();
  }

  static Node read(Table table, LevelColumns levels, RubricTables tables) {
    LevelRulesSheet rules = LevelRulesSheet.read(tables, levels);
    List<Node> criteria = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      criteria.add(criterion(row, table, levels, rules));
    }
    rules.reportUnused();
    return new ListNode(criteria, table.location());
  }

  private static Node criterion(
      Table.Row row, Table table, LevelColumns levels, LevelRulesSheet rules) {
    String id = table.has("id") ? row.text("id") : RubricSheet.kebab(row.text("title"));
    ObjectBuilder criterion = new ObjectBuilder();
    criterion.put(
        "id",
        table.has("id") ? row.node("id") : new Node.TextNode(id, row.node("title").location()));
    criterion.put("title", row.node("title"));
    criterion.put("group", row.node("group"));
    criterion.put("note", row.node("note"));
    criterion.put("weight", row.node("weight"));
    criterion.put("mode", row.node("mode"));
    criterion.put("only_for", ListedTexts.read(row.node("only for")));
    List<Node> steps = new ArrayList<>();
    for (LevelColumns.LevelColumn level : levels.columns()) {
      Node anchor = row.node(level.column());
      Node when = rules.take(id, level);
      if (anchor instanceof NullNode && when instanceof NullNode) {
        continue;
      }
      steps.add(
          new ObjectBuilder()
              .put("level", new Node.TextNode(level.name(), level.location()))
              .put("anchor", anchor)
              .put("when", when)
              .at(anchor.location()));
    }
    criterion.put("levels", new ListNode(steps, row.location()));
    return criterion.at(row.location());
  }
}
