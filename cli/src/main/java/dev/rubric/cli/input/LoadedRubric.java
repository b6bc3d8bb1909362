package dev.rubric.cli.input;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.rubric.ScaleLevel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rubric that was found and is valid.
 *
 * @param sha256 of its canonical document
 * @param warnings found in reading it
 * @param file where it was read from; null for one that is built in
 * @param ratings level of the scale by rating of another tool, as far as the user said it
 */
public record LoadedRubric(
    Rubric rubric,
    String sha256,
    List<Problem> warnings,
    @Nullable InputFile file,
    Map<String, String> ratings) {

  static LoadedRubric of(Rubric rubric, List<Problem> warnings, @Nullable InputFile file) {
    return new LoadedRubric(
        rubric, Documents.sha256(rubric), List.copyOf(warnings), file, Map.of());
  }

  /**
   * The same rubric with what the ratings of other tools mean on its scale.
   *
   * @param levels level by rating
   * @throws UsageException if the scale has no such level
   */
  public LoadedRubric withRatings(Map<String, String> levels) {
    List<String> known = rubric.scale().stream().map(ScaleLevel::name).toList();
    for (String level : levels.values()) {
      if (known.stream()
          .noneMatch(name -> Texts.comparable(name).equals(Texts.comparable(level)))) {
        throw new UsageException(
            "the scale of `" + rubric.id() + "` has no level `" + level + "`",
            Nearest.hint(level, known));
      }
    }
    return new LoadedRubric(rubric, sha256, warnings, file, Map.copyOf(levels));
  }
}
