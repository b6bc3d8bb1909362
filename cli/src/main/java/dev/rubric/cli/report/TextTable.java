package dev.rubric.cli.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines up text in columns, by the width that it takes in a terminal; the last column is as wide as
 * it needs to be.
 */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; all rows have as many cells. */
  void add(String... cells) {
    rows.add(Stream.of(cells).map(TerminalText::plain).toList());
  }

  /** Adds a row of which the first cell is known apart from the others. */
  void add(String first, List<String> others) {
    add(Stream.concat(Stream.of(first), others.stream()).toArray(String[]::new));
  }

  void print(PrintWriter out, String indent) {
    int[] widths = widths();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i));
        if (i < row.size() - 1) {
          line.append(" ".repeat(widths[i] - TerminalText.width(row.get(i)) + 2));
        }
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int[] widths() {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
      }
    }
    return widths;
  }
}
