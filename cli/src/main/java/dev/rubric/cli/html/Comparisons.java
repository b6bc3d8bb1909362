package dev.rubric.cli.html;

import dev.rubric.cli.html.ComparisonView.Head;
import dev.rubric.cli.html.ComparisonView.Line;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the scorecards of one candidate by one rubric beside one another. */
final class Comparisons {

  private final Rubric rubric;
  private final LevelCells levels;

  Comparisons(Rubric rubric) {
    this.rubric = rubric;
    this.levels = new LevelCells(rubric);
  }

  /** The candidates of several entries, by name. */
  List<ComparisonView> of(List<Entry> entries) {
    Map<String, List<Entry>> candidates = new TreeMap<>();
    for (Entry entry : entries) {
      candidates
          .computeIfAbsent(Texts.comparable(entry.row().candidate()), any -> new ArrayList<>())
          .add(entry);
    }
    return candidates.values().stream().filter(held -> held.size() > 1).map(this::compare).toList();
  }

  private ComparisonView compare(List<Entry> held) {
    List<Line> lines = new ArrayList<>();
    rubric.criteria().forEach(criterion -> lines.add(line(criterion, held)));
    for (RedFlag flag : rubric.flags()) {
      line(flag, held).ifPresent(lines::add);
    }
    List<Head> heads =
        held.stream()
            .map(
                entry ->
                    new Head(
                        entry.row().anchor(),
                        entry.name(),
                        entry.row().verdict().recommendation(),
                        entry.row().verdict().score()))
            .toList();
    return new ComparisonView(held.get(0).row().candidate(), heads, lines);
  }

  private Line line(Criterion criterion, List<Entry> held) {
    List<CellView> cells = new ArrayList<>();
    int leastHigh = criterion.top();
    int mostLow = 0;
    for (Entry entry : held) {
      Optional<CriterionResult> result =
          entry.criteria().stream()
              .filter(of -> of.criterion().id().equals(criterion.id()))
              .findFirst();
      cells.add(result.map(of -> levels.of(of, entry.flags())).orElse(LevelCells.NOT_ASKED));
      leastHigh = Math.min(leastHigh, result.map(CriterionResult::high).orElse(leastHigh));
      mostLow = Math.max(mostLow, result.map(CriterionResult::low).orElse(mostLow));
    }
    int apart = mostLow - leastHigh;
    String words = apart == 1 ? "1 level" : apart + " levels";
    return new Line(criterion.title(), cells, apart > 0 ? words : "–", apart > 0);
  }

  /** Only a flag that some raised and that is clear for others. */
  private static Optional<Line> line(RedFlag flag, List<Entry> held) {
    List<FlagResult> results =
        held.stream()
            .flatMap(entry -> entry.flags().stream())
            .filter(result -> result.flag().id().equals(flag.id()))
            .toList();
    boolean apart =
        results.stream().anyMatch(FlagResult::isRaised)
            && results.stream().anyMatch(result -> result.truth() == Truth.FALSE);
    return apart
        ? Optional.of(
            new Line(
                "Red flag: " + flag.title(),
                held.stream().map(entry -> status(flag, entry)).toList(),
                "raised by some",
                true))
        : Optional.empty();
  }

  private static CellView status(RedFlag flag, Entry entry) {
    return entry.flags().stream()
        .filter(result -> result.flag().id().equals(flag.id()))
        .findFirst()
        .map(result -> new CellView(result.status(), "", result.status(), ""))
        .orElse(LevelCells.NOT_ASKED);
  }
}
