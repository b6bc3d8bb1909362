package dev.rubric.cli;

import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option that names the rubrics of scorecards. */
final class RubricOption {

  @Option(
      names = {"-r", "--rubric"},
      paramLabel = "RUBRIC",
      description = {
        "The rubric that the scorecards are of: a built-in id or a file (.xlsx, .xls, .ods, .csv,",
        ".json, .yaml).",
        "May be repeated: each scorecard is then read by the one that it names, else by the",
        "built-in one of that id. Without it each scorecard's built-in rubric is used."
      })
  private List<String> rubrics = List.of();

  @Option(
      names = "--rating",
      paramLabel = "RATING=LEVEL",
      description = {
        "Which level of the rubric a rating in another tool's export means, such as",
        "mixed=adequate; may be repeated. Default: by name, else by position where there are",
        "as many ratings as levels."
      })
  private Map<String, String> ratings = Map.of();

  /** The rubrics named; warnings about them are printed. */
  GivenRubrics load(RubricSource source, Console console) throws IOException {
    if (!ratings.isEmpty() && rubrics.size() != 1) {
      throw new UsageException(
          "--rating is for the levels of one rubric", "name the rubric with --rubric");
    }
    List<LoadedRubric> loaded = new ArrayList<>();
    for (String name : rubrics) {
      LoadedRubric rubric = source.load(name);
      console.problems(rubric.warnings());
      loaded.add(rubric.withRatings(ratings));
    }
    return GivenRubrics.of(loaded);
  }

  /** The names given. */
  List<String> names() {
    return List.copyOf(rubrics);
  }

  /** What ratings of other tools mean, each as {@code RATING=LEVEL}. */
  List<String> ratings() {
    return ratings.entrySet().stream()
        .map(rating -> rating.getKey() + "=" + rating.getValue())
        .toList();
  }

  /** The options as they were given, in words; empty without any. */
  String words() {
    List<String> words = new ArrayList<>();
    rubrics.forEach(name -> words.add("--rubric " + name));
    ratings().forEach(rating -> words.add("--rating " + rating));
    return String.join(" ", words);
  }
}
