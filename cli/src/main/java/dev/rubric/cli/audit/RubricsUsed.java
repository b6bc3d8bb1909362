package dev.rubric.cli.audit;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.engine.audit.RubricUsed;
import dev.rubric.engine.rubric.Band;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rubrics that a run evaluated by. */
final class RubricsUsed {

  private final Map<String, LoadedRubric> rubrics = new TreeMap<>();

  void add(LoadedRubric rubric) {
    rubrics.putIfAbsent(rubric.rubric().id() + "/" + rubric.sha256(), rubric);
  }

  /** By id, with the paths of their files from a folder. */
  List<RubricUsed> from(Path folder) {
    return rubrics.values().stream().map(rubric -> used(rubric, folder)).toList();
  }

  private static RubricUsed used(LoadedRubric loaded, Path folder) {
    return new RubricUsed(
        loaded.rubric().id(),
        loaded.rubric().version(),
        loaded.sha256(),
        loaded.rubric().bands().stream().map(Band::name).toList(),
        loaded.file() == null ? null : AuditFiles.hashed(loaded.file(), folder));
  }
}
