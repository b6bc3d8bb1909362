package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Problem;
import java.util.List;

/**
 * What one rater recorded of one subject.
 *
 * @param tree in the shape of the JSON document
 * @param problems cells that say nothing usable: the scorecard then has none of theirs
 */
public record RatedCard(Node tree, List<Problem> problems) {
  public RatedCard {
    problems = List.copyOf(problems);
  }
}
