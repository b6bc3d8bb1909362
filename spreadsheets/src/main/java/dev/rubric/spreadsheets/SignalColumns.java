package dev.rubric.spreadsheets;

import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.ValueType;
import java.util.List;

/** The columns that describe a signal, or a column of a list. */
final class SignalColumns {

  static final List<TableWriter.Column> COLUMNS =
      List.of(
          new TableWriter.Column("Id", 34),
          new TableWriter.Column("Label", 36),
          new TableWriter.Column("Type", 10),
          new TableWriter.Column("Options", 22),
          new TableWriter.Column("Unit", 12),
          new TableWriter.Column("Min", 10),
          new TableWriter.Column("Max", 12),
          new TableWriter.Column("Required", 10),
          new TableWriter.Column("Blank means", 13),
          new TableWriter.Column("Ask", 56),
          new TableWriter.Column("Note", 42));

  private SignalColumns() {}

  static void write(Signal signal, TableWriter table) {
    table.text(signal.id(), Look.FAINT).text(signal.label()).text(signal.type().name());
    writeType(signal, table);
    table
        .text(signal.required() ? "yes" : null)
        .text(signal.blank() == null ? null : signal.blank().text())
        .text(signal.ask())
        .text(signal.note());
  }

  private static void writeType(Signal signal, TableWriter table) {
    ValueType type = signal.type();
    if (type instanceof ValueType.NumberType number) {
      table.text(null).text(number.unit()).number(number.minimum()).number(number.maximum());
      return;
    }
    table
        .text(
            type instanceof ValueType.ChoiceType choice
                ? ListedTexts.join(
                    choice.options(), "the options of `" + signal.id() + "`", signal.location())
                : null)
        .text(null)
        .text(null)
        .text(null);
  }

  static ObjectBuilder read(Table.Row row) {
    return new ObjectBuilder()
        .put("id", row.node("id"))
        .put("label", row.node("label"))
        .put("type", row.node("type"))
        .put("options", ListedTexts.read(row.node("options")))
        .put("unit", row.node("unit"))
        .put("min", row.node("min"))
        .put("max", row.node("max"))
        .put("required", row.node("required"))
        .put("blank", row.node("blank means"))
        .put("ask", row.node("ask"))
        .put("note", row.node("note"));
  }
}
