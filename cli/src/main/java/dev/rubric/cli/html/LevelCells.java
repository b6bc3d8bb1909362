package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.CapWords;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;

/** Cells for the levels of criteria: a number on the scale, from 1, and its tint. */
final class LevelCells {

  static final CellView NOT_ASKED = new CellView(Tint.NONE, "–", "not asked for", "-1");

  /** More levels than a scale has. */
  private static final int MANY = 100;

  private final List<String> scale;

  LevelCells(Rubric rubric) {
    scale = rubric.scale().stream().map(level -> Texts.comparable(level.name())).toList();
  }

  /**
   * The level that counts, beside the one found where a flag caps it.
   *
   * @param flags of the same evaluation
   */
  CellView of(CriterionResult result, List<FlagResult> flags) {
    int low = step(result, result.countedLow());
    int high = step(result, result.countedHigh());
    String found = numbers(step(result, result.low()), step(result, result.high()));
    return new CellView(
        low == high ? Tint.of(low, scale.size()) : Tint.OPEN,
        result.contradiction() ? found + "!" : found,
        CapWords.isCapped(result) ? numbers(low, high) : "",
        CapWords.of(result, flags)
            + (result.contradiction() ? ", the rating contradicts the signals" : ""),
        Integer.toString(low * MANY + high));
  }

  private static String numbers(int low, int high) {
    return low == high ? "" + (low + 1) : (low + 1) + "–" + (high + 1);
  }

  private int step(CriterionResult result, int level) {
    return Math.max(level, scale.indexOf(Texts.comparable(result.name(level))));
  }

  /** What the cells mean. */
  List<CellView> legend(Rubric rubric) {
    List<CellView> legend = new ArrayList<>();
    for (int i = 0; i < scale.size(); i++) {
      String mark = Integer.toString(i + 1);
      legend.add(new CellView(Tint.of(i, scale.size()), mark, rubric.scale().get(i).name(), ""));
    }
    legend.add(new CellView(Tint.OPEN, "1–" + scale.size(), "still open", ""));
    legend.add(
        new CellView(Tint.NONE, "2", "1", "found, then what counts: a flag caps it, or may", ""));
    legend.add(NOT_ASKED);
    legend.add(new CellView(Tint.NONE, "!", "the rating contradicts the signals", ""));
    return legend;
  }
}
