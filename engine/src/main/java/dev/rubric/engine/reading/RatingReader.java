package dev.rubric.engine.reading;

import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Rubric;
import java.util.Optional;

/** Reads a level chosen for a criterion. */
final class RatingReader {

  private RatingReader() {}

  /** The level under the name of a criterion, or empty when a problem was reported. */
  static Optional<Level> level(Member member, Rubric rubric, Problems problems) {
    Optional<Criterion> criterion = rubric.criterion(member.name());
    if (criterion.isEmpty()) {
      problems.error(
          "unknown-criterion",
          member.location(),
          "unknown criterion `" + member.name() + "`",
          Nearest.hint(member.name(), rubric.criteria().stream().map(Criterion::id).toList()));
      return Optional.empty();
    }
    String name = Texts.read(member.value(), member.name(), problems);
    if (name == null) {
      return Optional.empty();
    }
    int index = criterion.get().levelIndex(name);
    if (index < 0) {
      problems.error(
          "unknown-level",
          member.value().location(),
          "unknown level `" + name + "` for criterion `" + member.name() + "`",
          Nearest.hint(name, criterion.get().levels().stream().map(Level::name).toList()));
      return Optional.empty();
    }
    return Optional.of(criterion.get().levels().get(index));
  }
}
