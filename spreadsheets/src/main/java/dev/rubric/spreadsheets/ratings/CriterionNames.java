package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Criteria as tables call them: by id or title, in any case and with any punctuation. */
final class CriterionNames {

  private final List<Criterion> criteria;

  CriterionNames(Rubric rubric) {
    this.criteria = rubric.criteria();
  }

  /** The criterion of that name, if there is just one. */
  Optional<Criterion> find(String text) {
    String name = plain(text);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Criterion> found =
        criteria.stream()
            .filter(one -> plain(one.id()).equals(name) || plain(one.title()).equals(name))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The title or id that a misspelt name was probably meant to be, or null. */
  @Nullable String nearest(String text) {
    List<String> known = new ArrayList<>();
    for (Criterion criterion : criteria) {
      known.add(criterion.title());
      known.add(criterion.id());
    }
    return Nearest.to(Texts.collapse(text), known);
  }

  /** Letters and digits with single spaces between words. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }
}
