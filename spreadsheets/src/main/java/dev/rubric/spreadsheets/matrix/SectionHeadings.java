package dev.rubric.spreadsheets.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What criteria are listed under: rows that head others, and columns of groups. */
final class SectionHeadings {

  private final BodyRows rows;
  private final Map<Integer, Spot> lastInColumn = new HashMap<>();
  private @Nullable Spot section;
  private @Nullable Amount weight;

  SectionHeadings(BodyRows rows) {
    this.rows = rows;
  }

  /**
   * Whether a row that describes no level heads those that follow.
   *
   * @param spots the cells of the row that hold something
   */
  boolean isHeading(int row, List<Spot> spots) {
    Amount own = rows.weight(row);
    return rows.isChecklist()
        ? headsChecks(row, spots, own)
        : own == null || rows.weighsWhatFollows(row, own);
  }

  private boolean headsChecks(int row, List<Spot> spots, @Nullable Amount own) {
    int column = rows.grid().column(spots.get(0));
    int levels = rows.header().first();
    boolean alone = spots.size() == 1;
    return rows.grid().reach(row, column) >= levels
        || (!rows.columns().weights().isEmpty() && own == null)
        || (alone && column != rows.columns().title() && column < levels)
        || (alone && spots.get(0).line().endsWith(":"));
  }

  /** Begins a section; returns the cells of the row that say nothing of it. */
  List<Spot> begin(int row, Spot heading) {
    section = heading;
    weight = rows.weight(row);
    lastInColumn.clear();
    return rows.grid().row(row).stream()
        .filter(spot -> !spot.equals(heading))
        .filter(spot -> weight == null || !spot.equals(weight.at()))
        .toList();
  }

  /** What the section weighs, or null. */
  @Nullable Amount weight() {
    return weight;
  }

  /** The section and the groups of a row, the widest first; a group reaches down to the next. */
  List<Spot> groups(int row, Spot title) {
    List<Spot> groups = section == null ? new ArrayList<>() : new ArrayList<>(List.of(section));
    for (int column : rows.columns().groups()) {
      Spot own = rows.grid().covering(row, column);
      Spot group = own == null ? lastInColumn.get(column) : own;
      if (group != null && !group.equals(title)) {
        lastInColumn.put(column, group);
        groups.add(group);
      }
    }
    return groups;
  }

  /** Whether the row has a group of its own. */
  boolean isGrouped(int row) {
    return rows.columns().groups().stream()
        .anyMatch(column -> rows.grid().spot(row, column) != null);
  }
}
