package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Columns that could be levels or notes: which they were taken for is worth a word. */
final class Doubts {

  private final PlainTable table;

  private Doubts(PlainTable table) {
    this.table = table;
  }

  /** What a reader should check of a table's columns, in sentences. */
  static List<String> of(PlainTable table) {
    Doubts doubts = new Doubts(table);
    List<String> remarks = new ArrayList<>();
    doubts.unnamedLevels().forEach(level -> remarks.add(doubts.named(level) + " as a level."));
    doubts.noteHeadings().stream()
        .map(heading -> doubts.named(heading) + " as notes on the criteria, not as a level.")
        .forEach(remarks::add);
    return remarks;
  }

  private String named(Spot heading) {
    String line = table.grid().isTurned() ? "The row beside `" : "The column under `";
    return line + heading.line() + "` [" + heading.location().place() + "] is read";
  }

  /** Levels whose names say nothing of a scale, among others whose names do. */
  private List<Spot> unnamedLevels() {
    List<Spot> unnamed =
        table.levels().stream().filter(level -> !isNamed(level)).map(LevelColumn::at).toList();
    boolean among = table.levels().size() - unnamed.size() >= 2;
    return among ? unnamed : List.of();
  }

  private static boolean isNamed(LevelColumn level) {
    Label label = level.label();
    return label.step().isPresent()
        || label.number() != null
        || Grades.rank(label.name()).isPresent();
  }

  /** What heads notes, where it does not say that they are. */
  private Set<Spot> noteHeadings() {
    Set<Spot> found = new LinkedHashSet<>();
    for (CriterionRow criterion : table.criteria()) {
      for (Spot note : criterion.notes()) {
        table.headings().stream()
            .filter(heading -> line(heading) == line(note))
            .filter(heading -> !HeaderRows.isRole(heading.line()))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** The column of a cell, or its row where criteria stand across. */
  private int line(Spot spot) {
    return table.grid().isTurned() ? spot.address().row() : spot.address().column();
  }
}
