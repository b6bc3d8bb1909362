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

  /** Headers of columns for remarks, unless a profile's title stands in them. */
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
    List<Table.Row> rows = table.rows();
    for (Table.Column column : table.columns()) {
      String header = Texts.comparable(column.header());
      boolean remarks =
          NOTES.contains(header)
              && rows.stream().noneMatch(row -> isTitle(row) && !row.text(column).isEmpty());
      if (!header.equals(Texts.comparable(KEY)) && !remarks) {
        profiles.add(profile(table, rows, column));
      }
    }
    return new ListNode(profiles, table.location());
  }

  private static Node profile(Table table, List<Table.Row> rows, Table.Column column) {
    Node id = new Node.TextNode(column.header(), table.at(column));
    ObjectBuilder profile = new ObjectBuilder().put("id", id).put("title", id);
    ObjectBuilder multipliers = new ObjectBuilder();
    for (Table.Row row : rows) {
      Node value = row.node(column);
      if (value instanceof NullNode) {
        continue;
      }
      if (isTitle(row)) {
        profile.put("title", value);
      } else {
        multipliers.put(row.text(KEY), value, row.location());
      }
    }
    return profile.put("multipliers", multipliers.at(table.at(column))).at(table.at(column));
  }

  private static boolean isTitle(Table.Row row) {
    return Texts.comparable(row.text(KEY)).equals(TITLE);
  }
}
