package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same matrix as {@link CriteriaSheet}, with the conditions of the levels in its cells. */
final class LevelRulesSheet {

  static final String NAME = "Level rules";

  private static final String ID = "id";
  private static final Set<String> OWN = Set.of(ID, "title");

  private final Map<String, Table.Row> rows = new LinkedHashMap<>();
  private final Map<String, Table.Column> columns = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Problems problems;

  private LevelRulesSheet(Problems problems) {
    this.problems = problems;
  }

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    List<TableWriter.Column> columns = new ArrayList<>();
    columns.add(new TableWriter.Column("Id", 22));
    columns.add(new TableWriter.Column("Title", 24));
    rubric.scale().forEach(l -> columns.add(new TableWriter.Column(LevelColumns.header(l), 48)));
    TableWriter table = new TableWriter(workbook, looks, NAME, 2, columns);
    for (Criterion criterion : rubric.criteria()) {
      table.row().text(criterion.id(), Look.FAINT).text(criterion.title());
      for (int i = 0; i < rubric.scale().size(); i++) {
        int index = criterion.levelIndex(rubric.scale().get(i).name());
        Level level = index < 0 ? null : criterion.levels().get(index);
        String rule = level == null || level.rule() == null ? null : level.rule().text();
        table.level(rule, i, rubric.scale().size());
      }
    }
    table.finish();
  }

  /** The conditions as far as the workbook has any. */
  static LevelRulesSheet read(RubricTables tables, LevelColumns levels) {
    LevelRulesSheet rules = new LevelRulesSheet(tables.problems());
    tables.rows(NAME, ID).ifPresent(table -> rules.read(table, levels));
    return rules;
  }

  private void read(Table table, LevelColumns levels) {
    columns.putAll(levels.in(table, OWN));
    for (Table.Row row : table.rows()) {
      Table.Row first = rows.putIfAbsent(row.text(ID), row);
      if (first != null) {
        problems.error(
            "duplicate-id",
            row.node(ID).location(),
            "`" + row.text(ID) + "` already has its rules at " + first.location().describe());
      }
    }
  }

  /** The condition of a criterion's level. */
  Node take(String criterion, LevelColumns.LevelColumn level) {
    taken.add(criterion);
    Table.Row row = rows.get(criterion);
    Table.Column column = columns.get(level.name());
    return row == null || column == null ? new Node.NullNode(level.location()) : row.node(column);
  }

  /** Reports rules of criteria that do not exist. */
  void reportUnused() {
    rows.forEach(
        (id, row) -> {
          if (!taken.contains(id)) {
            problems.error(
                "unknown-criterion",
                row.node(ID).location(),
                "rules for the unknown criterion `" + id + "`",
                Nearest.hint(id, taken));
          }
        });
  }
}
