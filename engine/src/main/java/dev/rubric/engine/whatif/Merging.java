package dev.rubric.engine.whatif;

import dev.rubric.engine.signal.FactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says sets that differ in the values of one fact as one set, such as all numbers from 3 on. */
final class Merging {

  private Merging() {}

  /** The sets, fewer of them where they can be taken together, in the rubric's order. */
  static List<SortedMap<FactId, Answer>> merged(List<Map<FactId, Answer>> sets) {
    List<SortedMap<FactId, Answer>> merged = new ArrayList<>();
    for (Map<FactId, Answer> set : sets) {
      merged.add(new TreeMap<>(set));
    }
    int before;
    do {
      before = merged.size();
      mergeOnce(merged);
    } while (merged.size() < before);
    return merged;
  }

  private static void mergeOnce(List<SortedMap<FactId, Answer>> sets) {
    for (int i = 0; i < sets.size(); i++) {
      int next = i + 1;
      while (next < sets.size()) {
        Optional<SortedMap<FactId, Answer>> both = together(sets.get(i), sets.get(next));
        if (both.isPresent()) {
          sets.set(i, both.get());
          sets.remove(next);
        } else {
          next++;
        }
      }
    }
  }

  private static Optional<SortedMap<FactId, Answer>> together(
      SortedMap<FactId, Answer> one, SortedMap<FactId, Answer> other) {
    if (!one.keySet().equals(other.keySet())) {
      return Optional.empty();
    }
    SortedMap<FactId, Answer> both = new TreeMap<>(one);
    int differing = 0;
    for (Map.Entry<FactId, Answer> entry : other.entrySet()) {
      Answer answer = Objects.requireNonNull(one.get(entry.getKey()));
      if (!answer.equals(entry.getValue())) {
        Optional<Answer> either = answer.or(entry.getValue());
        if (either.isEmpty() || ++differing > 1) {
          return Optional.empty();
        }
        both.put(entry.getKey(), either.get());
      }
    }
    return Optional.of(both);
  }
}
