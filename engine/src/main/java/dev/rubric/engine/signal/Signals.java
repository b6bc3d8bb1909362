package dev.rubric.engine.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a rubric asks interviewers to record, in its order. Signals come first, then the cells
 * of the grids, row by row: a cell {@code row.column} is a signal like any other. The ids are
 * unique; whoever builds this has checked that.
 */
public final class Signals {

  private final List<Section> sections;
  private final List<Signal> declared;
  private final List<SignalList> lists;
  private final List<Signal> all;
  private final Map<String, Integer> positions = new HashMap<>();
  private final int[] firstCell;
  private final int[] assessedBy;

  /**
   * A vocabulary.
   *
   * @param declared the signals outside grids
   * @param lists lists and grids
   */
  public Signals(List<Section> sections, List<Signal> declared, List<SignalList> lists) {
    this.sections = List.copyOf(sections);
    this.declared = List.copyOf(declared);
    this.lists = List.copyOf(lists);
    List<Signal> signals = new ArrayList<>(declared);
    firstCell = new int[lists.size()];
    for (int i = 0; i < firstCell.length; i++) {
      firstCell[i] = signals.size();
      signals.addAll(cells(lists.get(i)));
    }
    all = List.copyOf(signals);
    for (int i = 0; i < all.size(); i++) {
      positions.putIfAbsent(all.get(i).id(), i);
    }
    assessedBy = new int[all.size()];
    for (int i = 0; i < assessedBy.length; i++) {
      assessedBy[i] =
          section(all.get(i).section())
              .map(Section::assessedBy)
              .map(id -> positions.getOrDefault(id, -1))
              .orElse(-1);
    }
  }

  /** The cells of a grid as signals, row by row; none for a list. */
  public static List<Signal> cells(SignalList grid) {
    List<Signal> cells = new ArrayList<>();
    for (SignalList.Row row : grid.rows()) {
      for (Signal column : grid.columns()) {
        cells.add(
            new Signal(
                row.id() + "." + column.id(),
                row.label() + ": " + column.label(),
                column.type(),
                column.required(),
                column.blank(),
                column.ask(),
                column.note(),
                row.location()));
      }
    }
    return cells;
  }

  /** The sections that the rubric describes; a signal may stand in one it does not describe. */
  public List<Section> sections() {
    return sections;
  }

  /** The description of a section. */
  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** The signals outside grids. */
  public List<Signal> declared() {
    return declared;
  }

  /** The signals and the cells of all grids. */
  public List<Signal> all() {
    return all;
  }

  /** Lists and grids. */
  public List<SignalList> lists() {
    return lists;
  }

  /** The position of a signal or grid cell in {@link #all()}, or -1. */
  public int indexOf(String id) {
    return positions.getOrDefault(id, -1);
  }

  /** The position of a list or grid in {@link #lists()}, or -1. */
  public int listIndexOf(String id) {
    for (int i = 0; i < lists.size(); i++) {
      if (lists.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The position of a grid's cell among the signals. */
  public int cellIndex(int grid, int row, int column) {
    return firstCell[grid] + row * lists.get(grid).columns().size() + column;
  }

  /** The position of the signal that says the section of this signal was covered, or -1. */
  public int assessedBy(int signal) {
    return assessedBy[signal];
  }

  /** The name of a signal or grid cell. */
  public FactId fact(int signal) {
    return new FactId(0, signal, -1, -1, all.get(signal).id());
  }

  /** The name of a list as a whole. */
  public FactId listFact(int list) {
    return new FactId(1, list, -1, -1, lists.get(list).id());
  }

  /** The name of a row of a list. */
  public FactId rowFact(int list, int row) {
    return new FactId(1, list, row, -1, lists.get(list).id() + "[" + (row + 1) + "]");
  }

  /** The name of a cell of a list or grid. */
  public FactId cellFact(int list, int row, int column) {
    SignalList of = lists.get(list);
    if (of.isGrid()) {
      return fact(cellIndex(list, row, column));
    }
    String text = of.id() + "[" + (row + 1) + "]." + of.columns().get(column).id();
    return new FactId(1, list, row, column, text);
  }
}
