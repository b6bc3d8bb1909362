package dev.rubric.cli;

import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option that names the rubrics of scorecards. */
final class RubricOption {

  @Option(
      names = {"-r", "--rubric"},
      paramLabel = "RUBRIC",
      description = {
        "The rubric that the scorecards are of: a built-in id or a file (.xlsx, .json, .yaml).",
        "May be repeated: each scorecard is then read by the one that it names, else by the",
        "built-in one of that id. Without it each scorecard's built-in rubric is used."
      })
  private List<String> rubrics = List.of();

  /** The rubrics named. */
  GivenRubrics load(RubricSource source) throws IOException {
    List<LoadedRubric> loaded = new ArrayList<>();
    for (String name : rubrics) {
      loaded.add(source.load(name));
    }
    return GivenRubrics.of(loaded);
  }

  /** The names given. */
  List<String> names() {
    return List.copyOf(rubrics);
  }

  /** The option as it was given. */
  String words() {
    return rubrics.stream().map(name -> "--rubric " + name).collect(Collectors.joining(" "));
  }
}
