package dev.rubric.engine.reading;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves the names of facts: a signal, a list, its row, its cell, a rating. */
public final class FactNames {

  private static final Pattern ROW = Pattern.compile("([^\\[]+)\\[([1-9][0-9]{0,5})](?:\\.(.+))?");

  private static final int LISTED = 5;

  private FactNames() {}

  /** The fact of that name, or empty when the rubric has none. */
  public static Optional<FactId> resolve(String name, Rubric rubric) {
    Signals signals = rubric.signals();
    if (signals.indexOf(name) >= 0) {
      return Optional.of(signals.fact(signals.indexOf(name)));
    }
    if (signals.listIndexOf(name) >= 0) {
      return Optional.of(signals.listFact(signals.listIndexOf(name)));
    }
    return name.startsWith(FactId.RATING) ? rating(name, rubric) : row(name, signals);
  }

  /** Advice on an unknown name: where its section is known, what that has. */
  static @Nullable String hint(String name, Rubric rubric) {
    List<String> known = known(rubric);
    String section = name.substring(0, Math.max(name.indexOf('.'), name.indexOf('/')) + 1);
    List<String> rest =
        known.stream()
            .filter(other -> !section.isEmpty() && other.startsWith(section))
            .map(other -> other.substring(section.length()))
            .toList();
    if (rest.isEmpty()) {
      return Nearest.hint(name, known);
    }
    String word = name.substring(section.length());
    String nearest = Nearest.to(word, rest);
    if (nearest != null) {
      return "did you mean `" + section + nearest + "`?";
    }
    List<String> nearestFirst =
        Nearest.sorted(word, rest).stream().map(other -> "`" + section + other + "`").toList();
    return "of `"
        + section.substring(0, section.length() - 1)
        + "` there "
        + (rest.size() == 1 ? "is " : "are ")
        + Texts.listed(nearestFirst, LISTED);
  }

  private static List<String> known(Rubric rubric) {
    List<String> known = new ArrayList<>();
    rubric.signals().all().forEach(signal -> known.add(signal.id()));
    rubric.signals().lists().forEach(list -> known.add(list.id()));
    rubric.criteria().forEach(criterion -> known.add(FactId.RATING + criterion.id()));
    return known;
  }

  private static Optional<FactId> rating(String name, Rubric rubric) {
    String id = name.substring(FactId.RATING.length());
    for (int i = 0; i < rubric.criteria().size(); i++) {
      if (rubric.criteria().get(i).id().equals(id)) {
        return Optional.of(FactId.rating(i, id));
      }
    }
    return Optional.empty();
  }

  private static Optional<FactId> row(String name, Signals signals) {
    Matcher parts = ROW.matcher(name);
    int list = parts.matches() ? signals.listIndexOf(parts.group(1)) : -1;
    if (list < 0 || signals.lists().get(list).isGrid()) {
      return Optional.empty();
    }
    SignalList of = signals.lists().get(list);
    int row = Integer.parseInt(parts.group(2)) - 1;
    String column = parts.group(3);
    if (column == null) {
      return Optional.of(new FactId(1, list, row, -1, name));
    }
    return of.column(column) < 0
        ? Optional.empty()
        : Optional.of(signals.cellFact(list, row, of.column(column)));
  }
}
