package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What other tools call a rubric's criteria and signals: by id or by title, in any case and
 * spacing. An id goes before a title, and a title that two share names neither.
 */
final class RubricNames {

  private final Map<String, Criterion> criteria;
  private final Map<String, Signal> signals;
  private final List<String> titles = new ArrayList<>();

  RubricNames(Rubric rubric) {
    criteria = byName(rubric.criteria(), Criterion::id, Criterion::title);
    signals = byName(rubric.signals().all(), Signal::id, Signal::label);
    rubric.criteria().forEach(criterion -> titles.add(criterion.title()));
  }

  Optional<Criterion> criterion(String name) {
    return Optional.ofNullable(criteria.get(RatingSteps.comparable(name)));
  }

  Optional<Signal> signal(String name) {
    return Optional.ofNullable(signals.get(RatingSteps.comparable(name)));
  }

  /** The title nearest to a name that is none. */
  @Nullable String nearest(String name) {
    return Nearest.to(name, titles);
  }

  private static <T> Map<String, T> byName(
      List<T> items, Function<T, String> id, Function<T, String> title) {
    Map<String, T> named = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (T item : items) {
      named.put(RatingSteps.comparable(title.apply(item)), item);
      times.merge(RatingSteps.comparable(title.apply(item)), 1, Integer::sum);
    }
    times.forEach((name, count) -> named.computeIfPresent(name, (n, i) -> count > 1 ? null : i));
    items.forEach(item -> named.put(RatingSteps.comparable(id.apply(item)), item));
    return named;
  }
}
