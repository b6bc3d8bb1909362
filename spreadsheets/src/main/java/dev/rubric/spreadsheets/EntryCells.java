package dev.rubric.spreadsheets;

import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Writes cells that take values of signals. */
final class EntryCells {

  private EntryCells() {}

  /** Writes a value, or a blank cell for one. */
  static void write(SheetWriter sheet, int row, int column, ValueType type, @Nullable Value value) {
    Look look = type instanceof ValueType.NumberType ? Look.ENTRY_NUMBER : Look.ENTRY;
    if (value instanceof Value.Quantity quantity) {
      sheet.number(row, column, quantity.number(), look);
    } else {
      sheet.text(row, column, value == null ? null : value.text(), look);
    }
  }

  /** How to observe a signal and what to listen for. */
  static String guidance(Signal signal) {
    String ask = signal.ask() == null ? "" : signal.ask();
    String note = signal.note() == null ? "" : signal.note();
    return ask.isEmpty() || note.isEmpty() ? ask + note : ask + "\n" + note;
  }

  /** One column of consecutive rows. */
  static CellRangeAddress column(int firstRow, int lastRow, int column) {
    return new CellRangeAddress(firstRow, lastRow, column, column);
  }

  /** How wide a column for values of a type is, in characters. */
  static int width(Signal signal) {
    int header = Math.min(24, signal.label().length() + 4);
    int guidance = guidance(signal).length();
    int values = signal.type() instanceof ValueType.TextType || guidance > 60 ? 36 : 16;
    if (guidance > 200) {
      return signal.type() instanceof ValueType.NumberType ? 32 : 44;
    }
    return Math.max(header, values);
  }
}
