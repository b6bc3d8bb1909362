package dev.rubric.cli;

import dev.rubric.cli.input.ScorecardInput;
import dev.rubric.cli.input.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the one scorecard meant among those that are read. */
final class ExplainedScorecard {

  private final Console console;
  private final List<Path> named;

  /**
   * A search.
   *
   * @param console prints the problems of the scorecards
   * @param named files and folders, as the user named them
   */
  ExplainedScorecard(Console console, List<Path> named) {
    this.console = console;
    this.named = named;
  }

  /**
   * The scorecard.
   *
   * @param id null where there is only one
   * @return without a scorecard when problems are all there is
   * @throws UsageException if it is not clear which one is meant
   */
  ScorecardInput find(Iterator<ScorecardInput> inputs, @Nullable String id) {
    List<ScorecardInput> found = new ArrayList<>();
    while (inputs.hasNext()) {
      ScorecardInput input = inputs.next();
      console.problems(input.problems());
      boolean meant =
          input.scorecard().filter(card -> id == null || card.id().equals(id)).isPresent();
      if (meant) {
        found.add(input);
      }
      if (found.size() > 1) {
        throw new UsageException(
            words() + " holds several scorecards", "name one with --scorecard ID");
      }
    }
    if (found.isEmpty() && id != null) {
      throw new UsageException(words() + " holds no scorecard `" + id + "`", null);
    }
    return found.isEmpty() ? ScorecardInput.none() : found.get(0);
  }

  private String words() {
    return named.size() == 1 ? "`" + named.get(0) + "`" : "the input";
  }
}
