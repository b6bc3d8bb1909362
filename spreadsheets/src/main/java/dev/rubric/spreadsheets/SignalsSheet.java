package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A row a signal. */
final class SignalsSheet {

  static final String NAME = "Signals";

  private SignalsSheet() {}

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    TableWriter table = new TableWriter(workbook, looks, NAME, 2, SignalColumns.COLUMNS);
    for (Signal signal : rubric.signals().declared()) {
      SignalColumns.write(signal, table.row());
    }
    table.dropdown(2, "yes/no", "number", "choice", "text").dropdown(7, "yes", "no").finish();
  }

  static Node read(Table table) {
    List<Node> signals = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      signals.add(SignalColumns.read(row).at(row.location()));
    }
    return new ListNode(signals, table.location());
  }
}
