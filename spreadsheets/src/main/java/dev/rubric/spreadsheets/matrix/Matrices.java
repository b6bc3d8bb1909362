package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rubrics of a workbook, the one that reads best first. Tables of the same levels make one. */
final class Matrices {

  /** A second reading that comes this close is worth a word. */
  private static final double CLOSE = 0.4;

  private final WorkbookCells workbook;
  private final TableFinder.Found found;
  private final List<List<PlainTable>> rubrics;
  private final MatrixNames names;

  /** The rubrics of a workbook. */
  Matrices(WorkbookCells workbook) {
    this.workbook = workbook;
    this.found = TableFinder.find(workbook);
    this.rubrics = rubrics(found.tables());
    this.names = new MatrixNames(workbook, rubrics);
  }

  private static List<List<PlainTable>> rubrics(List<PlainTable> tables) {
    List<List<PlainTable>> rubrics = new ArrayList<>();
    List<PlainTable> left = new ArrayList<>(tables);
    while (!left.isEmpty()) {
      PlainTable best = best(left);
      List<PlainTable> parts = left.stream().filter(table -> isPart(table, best)).toList();
      rubrics.add(parts);
      left.removeAll(parts);
    }
    return rubrics;
  }

  private static PlainTable best(List<PlainTable> tables) {
    return tables.stream()
        .sorted(Comparator.comparingDouble(PlainTable::score).reversed())
        .findFirst()
        .orElseThrow();
  }

  boolean isEmpty() {
    return rubrics.isEmpty();
  }

  /** The rubric that reads best. */
  Choice best() {
    return choice(rubrics.get(0));
  }

  /**
   * The rubric, or the table of one, that goes by a name.
   *
   * @return null when there is none, or several, which is reported
   */
  @Nullable Choice named(String name, Problems problems) {
    Set<List<PlainTable>> meant = names.meant(name);
    if (meant.size() == 1) {
      return choice(meant.iterator().next());
    }
    if (meant.isEmpty()) {
      problems.error(
          "unknown-rubric",
          workbook.location(),
          "the file holds no rubric `" + name + "`",
          Nearest.hint(name, rubrics.stream().map(names::of).toList()));
    } else {
      problems.error(
          "several-rubrics",
          workbook.location(),
          "the file holds " + meant.size() + " rubrics of the name `" + name + "`",
          "name one: "
              + meant.stream()
                  .map(tables -> "`" + names.reference(tables) + "`")
                  .collect(Collectors.joining(", ")));
    }
    return null;
  }

  private Choice choice(List<PlainTable> tables) {
    List<List<PlainTable>> others =
        rubrics.stream()
            .map(rubric -> rubric.stream().filter(table -> !tables.contains(table)).toList())
            .filter(rubric -> !rubric.isEmpty())
            .toList();
    List<String> parts =
        tables.size() == 1
            ? List.of()
            : tables.stream().map(table -> names.reference(List.of(table))).toList();
    return new Choice(
        tables,
        parts,
        others.stream().map(other -> new Choice.Other(names.reference(other), other)).toList(),
        runnerUp(best(tables)));
  }

  private static boolean isPart(PlainTable table, PlainTable best) {
    return table.equals(best) || (sameLevels(table, best) && !sameCriteria(table, best));
  }

  private static boolean sameLevels(PlainTable table, PlainTable other) {
    return !table.levels().isEmpty() && levels(table).equals(levels(other));
  }

  private static Set<String> levels(PlainTable table) {
    return table.levels().stream()
        .map(LevelColumn::label)
        .map(label -> Words.bare(label.name()) + " " + label.number())
        .collect(Collectors.toSet());
  }

  private static boolean sameCriteria(PlainTable table, PlainTable other) {
    return titles(other).containsAll(titles(table));
  }

  private static Set<String> titles(PlainTable table) {
    return table.criteria().stream()
        .map(criterion -> Words.bare(criterion.title().line()))
        .collect(Collectors.toSet());
  }

  /** Another reading of the same sheet that is nearly as good, or null. */
  private @Nullable PlainTable runnerUp(PlainTable best) {
    return found.passed().stream()
        .filter(table -> table.grid().sheet() == best.grid().sheet())
        .filter(table -> table.layout() != best.layout() && table.score() > best.score() - CLOSE)
        .max(Comparator.comparingDouble(PlainTable::score))
        .orElse(null);
  }
}
