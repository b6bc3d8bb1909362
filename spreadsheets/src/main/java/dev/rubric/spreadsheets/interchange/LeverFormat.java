package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.interchange.Feedback.Answer;
import dev.rubric.spreadsheets.interchange.Feedback.Rated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The feedback form of Lever's API. */
final class LeverFormat implements ExportFormat {

  private static final Set<String> RATED = Set.of("score-system", "score", "scorecard");
  private static final RatingSteps THUMBS = RatingSteps.upTo(4);

  @Override
  public String tool() {
    return "Lever";
  }

  @Override
  public boolean matches(ObjectNode object) {
    List<ObjectNode> fields = Parts.objects(object, "fields");
    boolean typed = !fields.isEmpty() && fields.stream().allMatch(f -> !type(f).isEmpty());
    return typed
        && (Parts.has(object, "baseTemplateId")
            || Parts.has(object, "completedAt")
            || fields.stream().anyMatch(field -> RATED.contains(type(field))));
  }

  @Override
  public Feedback feedback(ObjectNode object, Problems problems) {
    List<Rated> ratings = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (ObjectNode field : Parts.objects(object, "fields")) {
      switch (type(field)) {
        case "scorecard" -> scorecard(field, ratings, problems);
        case "score" -> score(field, ratings, answers, problems);
        default -> answer(field).ifPresent(answers::add);
      }
    }
    return new Feedback(object, header(object), unfinished(object), ratings, answers);
  }

  private static String type(ObjectNode field) {
    return Parts.text(field, "type").map(TextNode::text).orElse("");
  }

  /** Feedback is listed by opportunity, so it says whom it is about only where that was added. */
  private static Feedback.Header header(ObjectNode object) {
    Optional<TextNode> candidate =
        Stream.of(
                "candidate",
                "candidateName",
                "opportunity",
                "opportunityId",
                "candidateId",
                "contact",
                "profileId")
            .flatMap(key -> People.named(object, key).stream())
            .findFirst();
    return new Feedback.Header(
        Parts.text(object, "id"),
        candidate,
        People.named(object, "user").or(() -> People.named(object, "userId")),
        Dates.of(object, "completedAt").or(() -> Dates.of(object, "createdAt")));
  }

  private static Optional<String> unfinished(ObjectNode object) {
    if (Parts.at(object, "deletedAt").isPresent()) {
      return Optional.of("was deleted");
    }
    boolean draft = Parts.has(object, "completedAt") && Parts.at(object, "completedAt").isEmpty();
    return draft ? Optional.of("was not completed") : Optional.empty();
  }

  /** A form's overall rating is a score system; some forms call it a score, but with options. */
  private static void score(
      ObjectNode field, List<Rated> ratings, List<Answer> answers, Problems problems) {
    if (!options(field).isEmpty()) {
      answer(field).ifPresent(answers::add);
      return;
    }
    Parts.name(field, "text", "value", problems)
        .map(name -> new Rated(name, Parts.text(field, "value"), THUMBS, Optional.empty()))
        .ifPresent(ratings::add);
  }

  private static List<RatingSteps.Step> options(ObjectNode field) {
    return Parts.objects(field, "options").stream()
        .flatMap(option -> Parts.text(option, "text").stream())
        .map(option -> RatingSteps.Step.of(option.text(), option.text()))
        .toList();
  }

  /** The skills stand in one list and what was given for them in another, in the same order. */
  private static void scorecard(ObjectNode field, List<Rated> ratings, Problems problems) {
    List<ObjectNode> skills = Parts.objects(field, "scores");
    List<ObjectNode> values = Parts.objects(field, "value");
    if (!values.isEmpty() && values.size() != skills.size()) {
      problems.error(
          "uneven-lists",
          field.location(),
          "the scorecard has "
              + skills.size()
              + " `scores` and "
              + values.size()
              + " in `value`, expected as many");
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      ObjectNode value = values.get(i);
      Optional<TextNode> name = Parts.text(skills.get(i), "text");
      name.ifPresent(
          found ->
              ratings.add(
                  new Rated(
                      found, Parts.text(value, "score"), THUMBS, Parts.text(value, "comment"))));
    }
  }

  private static Optional<Answer> answer(ObjectNode field) {
    RatingSteps steps = RatingSteps.listed(options(field));
    Optional<Node> value = Parts.at(field, "value");
    return Parts.text(field, "text")
        .flatMap(name -> value.map(found -> new Answer(name, found, steps)));
  }
}
