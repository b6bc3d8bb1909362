package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Slugs;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.spreadsheets.ObjectBuilder;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnCriterion;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnRating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a rubric of a grading tool into the shape of a rubric document with rated criteria. */
final class ForeignRubricTree {

  private static final String VERSION = "1.0.0";

  private final ForeignRubric rubric;
  private final CommonScale scale;
  private final Problems problems;
  private final Set<String> ids = new HashSet<>();

  private ForeignRubricTree(ForeignRubric rubric, Problems problems) {
    this.rubric = rubric;
    this.scale = new CommonScale(rubric.criteria());
    this.problems = problems;
  }

  /**
   * The tree of a rubric.
   *
   * @param name of a rubric without a title
   */
  static Node of(ForeignRubric rubric, String name, Problems problems) {
    return new ForeignRubricTree(rubric, problems).tree(name);
  }

  private Node tree(String name) {
    Location at = rubric.location();
    TextNode title = rubric.title().orElse(new TextNode(name, at));
    ObjectBuilder tree = new ObjectBuilder();
    tree.put("format", new TextNode(RubricReader.FORMAT, at));
    tree.put("id", new TextNode(id(title.text(), "rubric"), title.location()));
    tree.put("version", new TextNode(VERSION, at));
    tree.put("title", title);
    tree.put("scale", scale.size() == 0 ? new ListNode(List.of(), at) : scale.tree(at));
    ids.clear();
    tree.put(
        "criteria", new ListNode(rubric.criteria().stream().map(this::criterion).toList(), at));
    warn(at);
    return tree.at(at);
  }

  private Node criterion(OwnCriterion criterion) {
    Location at = criterion.title().location();
    BigDecimal weight = criterion.isScored() ? criterion.most() : BigDecimal.ZERO;
    ObjectBuilder tree = new ObjectBuilder();
    tree.put("id", new TextNode(id(criterion.title().text(), "criterion"), at));
    tree.put("title", criterion.title());
    criterion.note().ifPresent(note -> tree.put("note", note));
    tree.put("weight", new NumberNode(weight, criterion.mostAt()));
    tree.put("mode", new TextNode(Mode.RATED.word(), at));
    tree.put("levels", new ListNode(criterion.ratings().stream().map(this::level).toList(), at));
    return tree.at(at);
  }

  private Node level(OwnRating rating) {
    return new ObjectBuilder()
        .put("level", new TextNode(scale.level(rating), rating.name().location()))
        .put("anchor", rating.anchor())
        .at(rating.anchor().location());
  }

  /**
   * An id that is free: the title's words, with a number where they are taken or there are none.
   */
  private String id(String title, String otherwise) {
    String words = Slugs.kebab(title);
    String id = words.isEmpty() ? otherwise : words;
    String free = id;
    for (int i = 2; RubricReader.isReserved(free) || !ids.add(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  private void warn(Location at) {
    if (scale.hasOwnLevels()) {
      problems.warning(
          "own-levels",
          at,
          "ratings of one name are worth different shares of their criteria's points, so they are"
              + " levels of their own that say their points");
    }
    List<String> ranges = new ArrayList<>();
    rubric.criteria().stream()
        .filter(OwnCriterion::isRange)
        .forEach(criterion -> ranges.add("`" + Texts.shortened(criterion.title().text()) + "`"));
    if (!ranges.isEmpty()) {
      problems.warning(
          "points-in-ranges",
          at,
          "ratings are ranges of points, of which the upper ends are taken: "
              + ranges.stream().collect(Collectors.joining(", ")));
    }
  }
}
