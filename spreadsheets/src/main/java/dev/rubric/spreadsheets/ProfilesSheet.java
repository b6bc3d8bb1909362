package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Profile;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A row a criterion, a column a profile, multipliers in the cells. The profiles' titles stand in a
 * row of their own, whose name no criterion can have, as no profile can have that of the first
 * column.
 */
final class ProfilesSheet {

  static final String NAME = "Profiles";
  static final String KEY = "Criterion id";

  private static final String TITLE = "profile title";
  private static final Set<String> NOTES = Set.of("note", "notes", "comment", "comments");

  private ProfilesSheet() {}

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    List<TableWriter.Column> columns = new ArrayList<>();
    columns.add(new TableWriter.Column(KEY, 26));
    rubric.profiles().forEach(p -> columns.add(new TableWriter.Column(p.id(), 20)));
    TableWriter table = new TableWriter(workbook, looks, NAME, 1, columns);
    table.row().text(TITLE, Look.SECTION);
    rubric.profiles().forEach(profile -> table.text(profile.title(), Look.SECTION));
    for (Criterion criterion : rubric.criteria()) {
      table.row().text(criterion.id(), Look.FAINT);
      for (Profile profile : rubric.profiles()) {
        table.number(profile.multipliers().get(criterion.id()));
      }
    }
    table.finish();
  }

  static Node read(Table table) {
    List<Node> profiles = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      String header = Texts.comparable(column.header());
      if (!header.equals(Texts.comparable(KEY)) && !NOTES.contains(header)) {
        profiles.add(profile(table, column));
      }
    }
    return new ListNode(profiles, table.location());
  }

  private static Node profile(Table table, Table.Column column) {
    Node id = new Node.TextNode(column.header(), table.at(column));
    ObjectBuilder profile = new ObjectBuilder().put("id", id).put("title", id);
    ObjectBuilder multipliers = new ObjectBuilder();
    for (Table.Row row : table.rows()) {
      Node value = row.node(column);
      if (value instanceof NullNode) {
        continue;
      }
      if (Texts.comparable(row.text(KEY)).equals(TITLE)) {
        profile.put("title", value);
      } else {
        multipliers.put(row.text(KEY), value, row.location());
      }
    }
    return profile.put("multipliers", multipliers.at(table.at(column))).at(table.at(column));
  }
}
