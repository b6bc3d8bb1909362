package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.interchange.Feedback.Answer;
import dev.rubric.spreadsheets.interchange.Feedback.Rated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feedback submission of Ashby's API: values by path, and the form that names the paths. */
final class AshbyFormat implements ExportFormat {

  private static final RatingSteps SCORE = RatingSteps.upTo(4);

  /** Fields that every form has, such as the overall recommendation. */
  private static final String OWN = "_systemfield";

  @Override
  public String tool() {
    return "Ashby";
  }

  @Override
  public boolean matches(ObjectNode object) {
    return Parts.at(object, "submittedValues").filter(ObjectNode.class::isInstance).isPresent()
        && (Parts.has(object, "formDefinition") || Parts.has(object, "feedbackFormDefinitionId"));
  }

  @Override
  public Feedback feedback(ObjectNode object, Problems problems) {
    Map<String, ObjectNode> fields = fields(object);
    List<Rated> ratings = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (Node.Member member : members(object)) {
      ObjectNode field = fields.get(member.name());
      if (field == null) {
        problems.error(
            "unknown-path",
            member.location(),
            "`" + member.name() + "` is no path of a field in `formDefinition`",
            Nearest.hint(member.name(), fields.keySet()));
      } else {
        read(field, member, ratings, answers);
      }
    }
    return new Feedback(object, header(object), Optional.empty(), ratings, answers);
  }

  private static List<Node.Member> members(ObjectNode object) {
    return Parts.at(object, "submittedValues")
        .map(values -> ((ObjectNode) values).members())
        .orElse(List.of());
  }

  /** The fields of all sections by path. */
  private static Map<String, ObjectNode> fields(ObjectNode object) {
    Map<String, ObjectNode> fields = new LinkedHashMap<>();
    List<ObjectNode> sections =
        Parts.at(object, "formDefinition")
            .map(form -> Parts.objects(form, "sections"))
            .orElse(List.of());
    for (ObjectNode section : sections) {
      for (ObjectNode entry : Parts.objects(section, "fields")) {
        Node field = Parts.at(entry, "field").orElse(entry);
        Parts.text(field, "path").ifPresent(path -> fields.put(path.text(), (ObjectNode) field));
      }
    }
    return fields;
  }

  /** An application is one candidate's, for one job. */
  private static Feedback.Header header(ObjectNode object) {
    return new Feedback.Header(
        Parts.text(object, "id"),
        People.named(object, "candidate")
            .or(() -> Parts.text(object, "candidateId"))
            .or(() -> Parts.text(object, "applicationId")),
        People.named(object, "creditedToUser")
            .or(() -> People.named(object, "submittedByUser"))
            .or(() -> People.named(object, "submittedByUserId")),
        Dates.of(object, "submittedAt"));
  }

  private static void read(
      ObjectNode field, Node.Member member, List<Rated> ratings, List<Answer> answers) {
    TextNode name =
        Parts.text(field, "title").orElse(new TextNode(member.name(), member.location()));
    Node value = member.value();
    boolean score =
        Parts.text(field, "type").filter(type -> type.text().equals("Score")).isPresent();
    if (!score) {
      Parts.at(value)
          .map(found -> Parts.at(found, "value").orElse(found))
          .ifPresent(found -> answers.add(new Answer(name, found, selectable(field))));
      return;
    }
    Optional<TextNode> given = Parts.text(value, "score").or(() -> Parts.text(value));
    if (member.name().startsWith(OWN)) {
      given.ifPresent(found -> answers.add(new Answer(name, found, SCORE)));
    } else {
      ratings.add(new Rated(name, given, SCORE, Parts.text(value, "comments", "value")));
    }
  }

  private static RatingSteps selectable(ObjectNode field) {
    List<RatingSteps.Step> steps = new ArrayList<>();
    for (ObjectNode option : Parts.objects(field, "selectableValues")) {
      Optional<TextNode> value = Parts.text(option, "value");
      Optional<TextNode> label = Parts.text(option, "label").or(() -> value);
      value.ifPresent(
          found -> steps.add(RatingSteps.Step.of(found.text(), label.orElse(found).text())));
    }
    return RatingSteps.listed(steps);
  }
}
