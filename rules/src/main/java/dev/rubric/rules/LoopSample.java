package dev.rubric.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scorecards of a whole loop of four candidates: one at home in a product, one on a platform,
 * one who shone in code and was asked for little else, and one who still has a stage to go.
 */
public final class LoopSample {

  /** The loop rubric that they are for. */
  public static final String RUBRIC = "ml-hiring-loop";

  private static final Map<String, List<String>> STAGES = stages();

  private LoopSample() {}

  private static Map<String, List<String>> stages() {
    Map<String, List<String>> stages = new LinkedHashMap<>();
    stages.put(
        "amara-diallo", List.of("recruiter", "coding", "knowledge", "system-design", "alignment"));
    stages.put(
        "jonas-weber",
        List.of("recruiter", "coding-1", "coding-2", "knowledge", "system-design", "alignment"));
    stages.put("kenji-mori", List.of("recruiter", "coding", "alignment"));
    stages.put("sofia-almeida", List.of("recruiter", "coding", "knowledge", "alignment"));
    return stages;
  }

  /** The names of the files, one a scorecard. */
  public static List<String> files() {
    List<String> files = new ArrayList<>();
    STAGES.forEach(
        (candidate, stages) ->
            stages.forEach(stage -> files.add(candidate + "-" + stage + ".json")));
    return files;
  }

  /** The contents of a file: a scorecard as a JSON document. */
  public static byte[] read(String file) {
    try (InputStream input = LoopSample.class.getResourceAsStream("loop-sample/" + file)) {
      if (input == null) {
        throw new IllegalStateException("no resource loop-sample/" + file);
      }
      return input.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
