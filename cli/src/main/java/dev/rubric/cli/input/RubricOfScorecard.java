package dev.rubric.cli.input;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the rubric that a scorecard is of: one of those given, else a built-in one. */
final class RubricOfScorecard {

  private final RubricSource builtIn;
  private final GivenRubrics given;

  RubricOfScorecard(RubricSource builtIn, GivenRubrics given) {
    this.builtIn = builtIn;
    this.given = given;
  }

  /** The rubric, or null when there is none, which is reported. */
  @Nullable LoadedRubric find(Node scorecard, Problems problems) {
    LoadedRubric only = given.only();
    Optional<TextNode> named =
        ScorecardReader.rubricOf(scorecard).filter(name -> !Texts.isBlank(name.text()));
    if (only != null && (named.isEmpty() || !given.isBesideBuiltIn())) {
      return only;
    }
    if (named.isEmpty()) {
      problems.error(
          "missing-value",
          scorecard.location(),
          "not a scorecard: it names no `rubric`",
          "a scorecard has a `rubric`, the id of a built-in one or of one given with --rubric");
      return null;
    }
    String id = named.get().text();
    Optional<LoadedRubric> found = given.find(id).or(() -> builtIn.builtIn(id));
    if (found.isEmpty()) {
      unknown(named.get(), problems);
    }
    return found.orElse(null);
  }

  private void unknown(TextNode named, Problems problems) {
    List<String> known =
        Stream.concat(given.ids().stream(), builtIn.builtInIds().stream()).toList();
    String nearest = Nearest.to(named.text(), known);
    problems.error(
        "unknown-rubric",
        named.location(),
        (given.list().isEmpty() ? "no built-in rubric is" : "no rubric given or built in is")
            + " called `"
            + Texts.shortened(named.text())
            + "`",
        nearest == null
            ? "give the file of the rubric with --rubric"
            : "did you mean `" + nearest + "`?");
  }
}
