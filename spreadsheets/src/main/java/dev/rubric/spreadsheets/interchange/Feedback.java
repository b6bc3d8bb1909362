package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import java.util.List;
import java.util.Optional;

/**
 * One interviewer's feedback as a tool exported it, before it is held against a rubric.
 *
 * @param header what it says of the interview
 * @param unfinished why it is no record yet or no more, such as {@code was deleted}
 */
record Feedback(
    ObjectNode source,
    Header header,
    Optional<String> unfinished,
    List<Rated> ratings,
    List<Answer> answers) {

  Feedback {
    ratings = List.copyOf(ratings);
    answers = List.copyOf(answers);
  }

  /**
   * Who, whom and when.
   *
   * @param candidate by name or id; tools that list feedback by candidate leave it out
   * @param date ISO 8601
   */
  record Header(
      Optional<TextNode> id,
      Optional<TextNode> candidate,
      Optional<TextNode> interviewer,
      Optional<TextNode> date) {}

  /**
   * Something that is there to be rated.
   *
   * @param value the rating; nothing where none was given
   * @param steps the ratings that could be given
   * @param note what was written beside it
   */
  record Rated(
      TextNode name, Optional<TextNode> value, RatingSteps steps, Optional<TextNode> note) {}

  /**
   * A question with what was answered, which a rubric need not know.
   *
   * @param steps what could be chosen; none for an answer in words
   */
  record Answer(TextNode name, Node value, RatingSteps steps) {

    /** An answer in words, or of a form that is no choice of one. */
    static Answer free(TextNode name, Node value) {
      return new Answer(name, value, RatingSteps.NONE);
    }
  }
}
