package dev.rubric.cli;

import dev.rubric.engine.Json;
import dev.rubric.engine.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Generated rubrics and scorecards as files. */
final class TrialFiles {

  private TrialFiles() {}

  /** The document of a trial's rubric. */
  static Path rubric(Trial trial, Path folder) throws IOException {
    return rubric(trial.tree(), folder);
  }

  /** A rubric's document. */
  static Path rubric(Map<String, Object> tree, Path folder) throws IOException {
    return Files.writeString(folder.resolve("rubric.json"), Json.write(tree));
  }

  /** Documents of scorecards, a line each. */
  static Path scorecards(List<Map<String, Object>> trees, Path folder) throws IOException {
    return Files.write(
        folder.resolve("scorecards.jsonl"), trees.stream().map(Json::write).toList());
  }
}
