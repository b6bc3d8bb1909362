package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.ObjectBuilder;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers the ratings and comments of one rater on one subject. */
final class CardBuilder {

  private final Sight sight;
  private final Mark first;
  private final ObjectBuilder ratings = new ObjectBuilder();
  private final ObjectBuilder evidence = new ObjectBuilder();
  private final Problems problems = new Problems();

  CardBuilder(Sight sight, Mark first) {
    this.sight = sight;
    this.first = first;
  }

  void add(Mark mark) {
    Node value = sight.sheet().node(mark.row(), mark.column(), problems);
    String text = Texts.of(value).map(String::strip).orElse("");
    Location at = value.location();
    if (mark.isComment()) {
      if (!text.isEmpty()) {
        evidence.putOnce("rating/" + mark.criterion().id(), value, at, problems);
      }
    } else if (!LevelWords.isNotAssessed(text)) {
      rating(mark, text, at);
    }
  }

  private void rating(Mark mark, String text, Location at) {
    Optional<Level> level = sight.levels().find(mark.criterion(), text);
    if (level.isPresent()) {
      String id = mark.criterion().id();
      ratings.putOnce(id, new TextNode(level.get().name(), at), at, problems);
      return;
    }
    problems.error(
        "unknown-level",
        at,
        "`"
            + Texts.shortened(text)
            + "` is no level of `"
            + mark.criterion().id()
            + "`, or may be several",
        "expected one of "
            + mark.criterion().levels().stream()
                .map(one -> "`" + one.name() + "`")
                .collect(Collectors.joining(", ")));
  }

  /**
   * The scorecard.
   *
   * @param number tells apart scorecards of one subject that name no rater; 1 for the first
   */
  RatedCard card(Rubric rubric, int number) {
    Location at = first.subjectAt();
    String subject = Texts.collapse(first.subject());
    String by = first.rater() == null ? "" : " / " + Texts.collapse(first.rater());
    ObjectBuilder card =
        new ObjectBuilder()
            .put("format", new TextNode(ScorecardReader.FORMAT, at))
            .put("id", new TextNode(subject + by + (number > 1 ? " " + number : ""), at))
            .put("candidate", new TextNode(subject, at))
            .put("rubric", new TextNode(rubric.id(), at))
            .put("ratings", ratings.at(at))
            .put("evidence", evidence.at(at));
    if (first.rater() != null) {
      card.put("interviewer", new TextNode(first.rater(), at));
    }
    return new RatedCard(card.at(at), problems.list());
  }
}
