package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Slugs;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Rubric;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What the rubric is: a row a key. */
final class RubricSheet {

  static final String NAME = "Rubric";

  private RubricSheet() {}

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    TableWriter table =
        new TableWriter(
            workbook,
            looks,
            NAME,
            0,
            List.of(
                new TableWriter.Column("Key", 14),
                new TableWriter.Column("Value", 60),
                new TableWriter.Column("What it is", 70)));
    row(table, "format", RubricReader.FORMAT, "the layout of this workbook; leave it as it is");
    row(table, "id", rubric.id(), "names the rubric in scorecards: lower case, digits, hyphens");
    row(table, "version", rubric.version(), "raise it with each change that the committee adopts");
    row(table, "title", rubric.title(), "what people call it");
    row(table, "subject", rubric.subject(), "what is evaluated, such as candidate");
    row(table, "stage", rubric.stage(), "the interview that it is for");
    table.finish();
  }

  private static void row(TableWriter table, String key, @Nullable String value, String remark) {
    table.row().text(key, Look.HEADER).text(value).text(remark, Look.FAINT);
  }

  static void read(RubricTables tables, ObjectBuilder rubric) {
    Location file = tables.workbook().location();
    rubric.put("format", new Node.TextNode(RubricReader.FORMAT, file));
    if (tables.workbook().sheet(NAME).isEmpty()) {
      String name = withoutEnding(file.file());
      rubric.put("id", new Node.TextNode(kebab(name), file));
      rubric.put("version", new Node.TextNode("1.0.0", file));
      rubric.put("title", new Node.TextNode(name, file));
      return;
    }
    tables
        .rows(NAME, "key", "value")
        .ifPresent(table -> table.rows().forEach(row -> read(row, rubric, tables)));
  }

  private static void read(Table.Row row, ObjectBuilder rubric, RubricTables tables) {
    String key = Texts.comparable(row.text("key"));
    if (key.isEmpty()) {
      return;
    }
    Location at = row.node("key").location();
    if (key.equals("format")) {
      rubric.put(key, row.node("value"), at);
    } else {
      rubric.putOnce(key, row.node("value"), at, tables.problems());
    }
  }

  /** The name of a file without its folder and its ending. */
  static String withoutEnding(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** An id made of a title. */
  static String kebab(String title) {
    String id = Slugs.kebab(title);
    return id.isEmpty() ? "rubric" : id;
  }
}
