package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.CellAddress;

/**
 * A cell that is not blank.
 *
 * @param text what it holds: a number in plain decimal notation, a date in ISO 8601, {@code true}
 *     or {@code false}, or the name of an error such as {@code #REF!}
 */
public record Cell(CellAddress address, Kind kind, String text) {

  /** How the workbook stores a cell's content. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number that is shown in percent; the text is the number itself, 0.3 for 30 %. */
    PERCENT,
    DATE,
    BOOLEAN,
    /** An error such as {@code #REF!} in place of a value. */
    ERROR,
    /** A formula whose value no program has stored; nothing here calculates. */
    UNCALCULATED
  }
}
