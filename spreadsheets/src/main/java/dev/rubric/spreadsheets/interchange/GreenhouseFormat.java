package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.interchange.Feedback.Answer;
import dev.rubric.spreadsheets.interchange.Feedback.Rated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scorecard object of Greenhouse's Harvest API. */
final class GreenhouseFormat implements ExportFormat {

  private static final RatingSteps ATTRIBUTE =
      RatingSteps.ordered(List.of("definitely_not", "no", "mixed", "yes", "strong_yes"));

  private static final RatingSteps OVERALL =
      RatingSteps.ordered(List.of("definitely_not", "no", "yes", "strong_yes"));

  private static final String UNDECIDED = "no_decision";

  @Override
  public String tool() {
    return "Greenhouse";
  }

  @Override
  public boolean matches(ObjectNode object) {
    return Parts.at(object, "attributes").filter(ListNode.class::isInstance).isPresent()
        && (Parts.has(object, "overall_recommendation") || Parts.has(object, "candidate_id"));
  }

  @Override
  public Feedback feedback(ObjectNode object, Problems problems) {
    List<Rated> ratings = new ArrayList<>();
    for (ObjectNode attribute : Parts.objects(object, "attributes")) {
      Parts.name(attribute, "name", "rating", problems)
          .map(name -> attribute(name, attribute))
          .ifPresent(ratings::add);
    }
    List<Answer> answers = new ArrayList<>();
    Parts.text(object, "overall_recommendation")
        .filter(GreenhouseFormat::isDecided)
        .map(GreenhouseFormat::overall)
        .ifPresent(answers::add);
    for (ObjectNode question : Parts.objects(object, "questions")) {
      Optional<TextNode> name = Parts.text(question, "question");
      Parts.at(question, "answer")
          .ifPresent(value -> name.ifPresent(found -> answers.add(Answer.free(found, value))));
    }
    return new Feedback(object, header(object), Optional.empty(), ratings, answers);
  }

  /** Someone may submit on behalf of the interviewer. */
  private static Feedback.Header header(ObjectNode object) {
    return new Feedback.Header(
        Parts.text(object, "id"),
        People.named(object, "candidate").or(() -> Parts.text(object, "candidate_id")),
        People.named(object, "interviewer").or(() -> People.named(object, "submitted_by")),
        Dates.of(object, "interviewed_at").or(() -> Dates.of(object, "submitted_at")));
  }

  private static Rated attribute(TextNode name, ObjectNode attribute) {
    Optional<TextNode> rating = Parts.text(attribute, "rating").filter(GreenhouseFormat::isDecided);
    return new Rated(name, rating, ATTRIBUTE, Parts.text(attribute, "note"));
  }

  private static Answer overall(TextNode rating) {
    return new Answer(new TextNode("overall recommendation", rating.location()), rating, OVERALL);
  }

  private static boolean isDecided(TextNode rating) {
    return !RatingSteps.comparable(rating.text()).equals(RatingSteps.comparable(UNDECIDED));
  }
}
