package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.CellNode;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Slugs;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.spreadsheets.ObjectBuilder;
import dev.rubric.spreadsheets.matrix.MatrixSummary.CriterionRead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A criterion as a value of the document, and as the summary shows it. */
record CriterionTree(Node tree, CriterionRead read) {

  /**
   * What the criteria of a rubric share.
   *
   * @param undescribed positions of levels that no criterion describes, which all of them have
   */
  record Context(
      Scale scale, Weights.Found weights, Set<Integer> undescribed, List<String> remarks) {}

  /**
   * The criterion of a row.
   *
   * @param ids those taken, to which its own is added
   */
  static CriterionTree of(CriterionRow row, Set<String> ids, Context context) {
    String title = context.weights().titles().getOrDefault(row, row.title().line());
    String id = id(title, ids);
    String group = joined(row.groups(), " / ");
    BigDecimal weight = context.weights().weights().getOrDefault(row, BigDecimal.ONE);
    Spot weightAt = context.weights().places().getOrDefault(row, row.title());
    List<Node> levels = levels(row, context);
    ObjectBuilder criterion =
        new ObjectBuilder()
            .put("id", new TextNode(id, row.title().location()))
            .put("title", new TextNode(title, row.title().location()));
    if (!group.isEmpty()) {
      criterion.put("group", new TextNode(group, row.groups().get(0).location()));
    }
    if (!row.notes().isEmpty()) {
      criterion.put("note", new TextNode(joined(row.notes(), "\n"), row.notes().get(0).location()));
    }
    criterion
        .put("weight", new NumberNode(weight, weightAt.location()))
        .put("mode", new TextNode("rated", row.title().location()))
        .put("levels", new ListNode(levels, row.title().location()));
    CriterionRead read =
        new CriterionRead(
            id,
            title,
            group.isEmpty() ? null : group,
            weight,
            levels.size(),
            row.title().location().place());
    return new CriterionTree(criterion.at(row.title().location()), read);
  }

  private static String joined(List<Spot> spots, String between) {
    return spots.stream()
        .map(spot -> spot.text().strip())
        .distinct()
        .collect(Collectors.joining(between));
  }

  /** A title of one word that rubrics use for something else is numbered. */
  private static String id(String title, Set<String> taken) {
    String slug = Slugs.kebab(title);
    String base = slug.isEmpty() ? "criterion" : slug;
    String id = slug.isEmpty() ? "criterion-1" : slug;
    for (int i = 2; RubricReader.isReserved(id) || !taken.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  private static List<Node> levels(CriterionRow row, Context context) {
    boolean allLevels = row.anchors().size() < 2 && row.points().size() < 2;
    List<Node> levels = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Scale.Step step : context.scale().steps()) {
      List<Spot> anchors = row.anchors().getOrDefault(step.position(), List.of());
      Amount points = row.points().get(step.position());
      if (!anchors.isEmpty()) {
        levels.add(level(step, anchor(anchors)));
      } else if (points != null) {
        levels.add(level(step, new TextNode(points.at().line(), points.at().location())));
      } else if (allLevels || context.undescribed().contains(step.position())) {
        levels.add(level(step, new TextNode(step.name(), step.at().location())));
      } else {
        missing.add("`" + step.name() + "`");
      }
    }
    if (!missing.isEmpty()) {
      context
          .remarks()
          .add(
              "`"
                  + row.title().line()
                  + "` ["
                  + row.title().location().place()
                  + "] describes no "
                  + String.join(", ", missing)
                  + ": it goes without.");
    }
    return levels;
  }

  private static Node level(Scale.Step step, Node anchor) {
    return new ObjectBuilder()
        .put("level", new TextNode(step.name(), step.at().location()))
        .put("anchor", anchor)
        .at(anchor.location());
  }

  private static Node anchor(List<Spot> spots) {
    Spot first = spots.get(0);
    return spots.size() == 1
        ? new CellNode(first.text(), first.location())
        : new TextNode(joined(spots, "\n"), first.location());
  }
}
