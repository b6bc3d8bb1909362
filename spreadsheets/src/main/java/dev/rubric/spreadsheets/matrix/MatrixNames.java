package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the rubrics of a workbook, and the tables that make them up, go by: their title, else their
 * sheet, else sheet and range. Names compare without case.
 */
final class MatrixNames {

  private final WorkbookCells workbook;
  private final Set<Spot> occupied = new HashSet<>();
  private final List<Name> names = new ArrayList<>();

  /** A name of some tables; of two names the one of the lower rank counts. */
  private record Name(int rank, String text, List<PlainTable> tables) {}

  /**
   * The names of rubrics.
   *
   * @param rubrics each with the tables that make it up
   */
  MatrixNames(WorkbookCells workbook, List<List<PlainTable>> rubrics) {
    this.workbook = workbook;
    rubrics.stream().flatMap(List::stream).forEach(table -> occupied.addAll(table.cells()));
    List<List<PlainTable>> parts = rubrics.stream().flatMap(List::stream).map(List::of).toList();
    add(0, rubrics, this::title);
    add(1, parts, this::title);
    add(2, rubrics.stream().flatMap(MatrixNames::bySheet).toList(), MatrixNames::sheet);
    add(3, parts, tables -> tables.get(0).place());
  }

  private void add(int rank, List<List<PlainTable>> all, Function<List<PlainTable>, String> name) {
    all.forEach(tables -> names.add(new Name(rank, name.apply(tables), tables)));
  }

  /** The tables of a rubric on each of its sheets. */
  private static Stream<List<PlainTable>> bySheet(List<PlainTable> tables) {
    return tables.stream()
        .map(table -> table.grid().sheet())
        .distinct()
        .map(sheet -> tables.stream().filter(t -> t.grid().sheet() == sheet).toList());
  }

  private static String sheet(List<PlainTable> tables) {
    return tables.get(0).grid().sheet().name();
  }

  private String title(List<PlainTable> tables) {
    return new Titles(workbook, tables, occupied).title();
  }

  /** All that a name could mean: rubrics, or tables of them. */
  Set<List<PlainTable>> meant(String name) {
    String wanted = Texts.comparable(name);
    List<Name> fitting =
        names.stream().filter(known -> Texts.comparable(known.text()).equals(wanted)).toList();
    int rank = fitting.stream().mapToInt(Name::rank).min().orElse(0);
    Set<List<PlainTable>> meant = new LinkedHashSet<>();
    fitting.stream().filter(known -> known.rank() == rank).forEach(n -> meant.add(n.tables()));
    return meant;
  }

  /** The first name that means these tables and nothing else. */
  String of(List<PlainTable> tables) {
    return names.stream()
        .filter(name -> name.tables().equals(tables) && meant(name.text()).equals(Set.of(tables)))
        .map(Name::text)
        .findFirst()
        .orElse(tables.get(0).place());
  }

  /** How a command names them: {@code loop.xlsx#Coding}. */
  String reference(List<PlainTable> tables) {
    return workbook.file() + "#" + of(tables);
  }
}
