package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Columns.Weighing;
import java.util.ArrayList;
import java.util.List;

/** Reads the columns that hold the weights of criteria or of their groups. */
final class WeightColumns {

  private final BodyRows rows;

  WeightColumns(BodyRows rows) {
    this.rows = rows;
  }

  /** Weighs the criterion of a row; returns the weights for which it has no use. */
  List<Spot> weigh(int row, CriterionDraft criterion) {
    List<Spot> unused = new ArrayList<>();
    for (Weighing weighing : rows.columns().weights()) {
      Amount amount = Amount.of(rows.grid().covering(row, weighing.column()));
      if (amount == null) {
        continue;
      }
      boolean taken =
          isOfGroup(row, weighing) ? criterion.weighGroup(amount) : criterion.weigh(amount);
      boolean own = rows.grid().spot(row, weighing.column()) != null;
      if (!taken && own && !criterion.criterion().spots().contains(amount.at())) {
        unused.add(amount.at());
      }
    }
    return unused;
  }

  private boolean isOfGroup(int row, Weighing weighing) {
    return weighing.isOfGroup()
        || (rows.grid().isMergedOverRows(row, weighing.column())
            && rows.title(row) != null
            && isShared(row, weighing.column()));
  }

  /** Whether the merged weight of this row reaches over a second title. */
  private boolean isShared(int row, int column) {
    Spot weight = rows.grid().covering(row, column);
    int titles = 0;
    for (int other = rows.first(); other < rows.end(); other++) {
      if (weight != null
          && weight.equals(rows.grid().covering(other, column))
          && rows.title(other) != null) {
        titles++;
      }
    }
    return titles > 1;
  }
}
