package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.rubric.Profile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make candidates' loops of their scorecards. */
final class LoopOption {

  @Option(
      names = "--loop",
      paramLabel = "RUBRIC",
      description = {
        "Evaluate each candidate's scorecards together, by a rubric of loops:",
        "a built-in id (ml-hiring-loop) or a file."
      })
  private @Nullable String loop;

  @Option(
      names = "--loop-profile",
      split = ",",
      paramLabel = "ID",
      description = "A profile of the rubric of loops, for all candidates; may be repeated.")
  private List<String> profiles = List.of();

  /** The rubric named, or null when none is. */
  @Nullable String name() {
    return loop;
  }

  /** Begins the loops, or null when none are asked for. */
  @Nullable LoopRun begin(RubricSource rubrics, PanelRules rules) throws IOException {
    if (loop == null) {
      if (!profiles.isEmpty()) {
        throw new UsageException("--loop-profile is for loops", "name their rubric with --loop");
      }
      return null;
    }
    LoadedRubric loaded = rubrics.load(loop);
    List<String> known = loaded.rubric().profiles().stream().map(Profile::id).toList();
    for (String profile : profiles) {
      if (!known.contains(profile)) {
        throw new UsageException(
            "`" + loop + "` has no profile `" + profile + "`", Nearest.hint(profile, known));
      }
    }
    return new LoopRun(loaded, rules, profiles());
  }

  /** The profiles asked for, each once. */
  List<String> profiles() {
    return profiles.stream().distinct().toList();
  }

  /** The options as they were given. */
  String words() {
    String named =
        profiles.stream().map(id -> " --loop-profile " + id).collect(Collectors.joining());
    return loop == null ? "" : "--loop " + loop + named;
  }
}
