package dev.rubric.cli.input;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rubrics that scorecards are read by.
 *
 * @param list those that the user named, no two of one id
 * @param isBesideBuiltIn whether a scorecard may be of a built-in rubric too
 */
public record GivenRubrics(List<LoadedRubric> list, boolean isBesideBuiltIn) {

  public GivenRubrics {
    list = List.copyOf(list);
  }

  /**
   * The rubrics that the user named. One alone says what all scorecards are of: one of another
   * rubric is then a mistake. Of several, and without any, each scorecard names its own.
   *
   * @throws UsageException if two are of one id
   */
  public static GivenRubrics of(List<LoadedRubric> list) {
    Set<String> ids = new HashSet<>();
    for (LoadedRubric given : list) {
      if (!ids.add(given.rubric().id())) {
        throw new UsageException(
            "two of the rubrics given are called `" + given.rubric().id() + "`",
            "name one of them, or give one another id");
      }
    }
    return new GivenRubrics(list, list.size() != 1);
  }

  /** The same for the stages of a loop, of which some are usually of built-in rubrics. */
  public GivenRubrics forStages() {
    return new GivenRubrics(list, true);
  }

  /** The only one given, or null. */
  public @Nullable LoadedRubric only() {
    return list.size() == 1 ? list.get(0) : null;
  }

  /** The one of that id. */
  Optional<LoadedRubric> find(String id) {
    return list.stream().filter(given -> given.rubric().id().equals(id)).findFirst();
  }

  /** The ids of those given. */
  List<String> ids() {
    return list.stream().map(given -> given.rubric().id()).toList();
  }
}
