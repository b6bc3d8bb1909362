package dev.rubric.spreadsheets.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a workbook that make up one rubric, and what else there is.
 *
 * @param tables in the file's order
 * @param parts how a command names each table alone; empty where there is one
 * @param others rubrics that are left out
 * @param runnerUp another reading of the same sheet that is nearly as good
 */
record Choice(
    List<PlainTable> tables,
    List<String> parts,
    List<Other> others,
    @Nullable PlainTable runnerUp) {

  Choice {
    tables = List.copyOf(tables);
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /**
   * A rubric that is left out.
   *
   * @param reference how a command names it: {@code loop.xlsx#Coding}
   */
  record Other(String reference, List<PlainTable> tables) {}

  /** The tables that are left out. */
  List<PlainTable> left() {
    return others.stream().flatMap(other -> other.tables().stream()).toList();
  }
}
