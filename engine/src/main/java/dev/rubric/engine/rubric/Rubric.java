package dev.rubric.engine.rubric;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.signal.Signals;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A versioned set of criteria, with the signals, red flags, profiles and bands that belong to it.
 *
 * @param id kebab-case
 * @param subject what is evaluated: {@code candidate}, {@code organization}
 * @param stage the interview that the rubric is for, if any
 * @param scale from weakest to strongest, at least two, points never falling
 * @param criteria at least one
 * @param bands from best to worst; none when the rubric recommends nothing
 */
public record Rubric(
    String id,
    String version,
    String title,
    @Nullable String subject,
    @Nullable String stage,
    List<ScaleLevel> scale,
    Signals signals,
    List<Criterion> criteria,
    List<RedFlag> flags,
    List<Profile> profiles,
    List<Band> bands,
    List<Example> examples,
    Location location) {

  public Rubric {
    scale = List.copyOf(scale);
    criteria = List.copyOf(criteria);
    flags = List.copyOf(flags);
    profiles = List.copyOf(profiles);
    bands = List.copyOf(bands);
    examples = List.copyOf(examples);
  }

  /** The criterion of that id. */
  public Optional<Criterion> criterion(String criterionId) {
    return criteria.stream().filter(criterion -> criterion.id().equals(criterionId)).findFirst();
  }
}
