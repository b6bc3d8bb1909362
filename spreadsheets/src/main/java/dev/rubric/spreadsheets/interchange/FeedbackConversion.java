package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.ObjectBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts feedback into the shape of a scorecard document of a rubric. */
final class FeedbackConversion {

  private static final int NAMED = 8;

  private final Rubric rubric;
  private final RubricNames names;
  private final RatingLevels levels;
  private final Set<String> told = new HashSet<>();

  FeedbackConversion(Rubric rubric, Map<String, String> words) {
    this.rubric = rubric;
    this.names = new RubricNames(rubric);
    this.levels = new RatingLevels(rubric.scale(), words);
  }

  /** The scorecard; what cannot be kept in it is reported. */
  ObjectNode tree(String tool, Feedback feedback, Problems problems) {
    Location at = feedback.source().location();
    FeedbackEntries entries = new FeedbackEntries(tool, names, levels, problems);
    feedback.ratings().forEach(entries::rated);
    feedback.answers().forEach(entries::answer);
    say(tool, entries, at, problems);
    ObjectBuilder tree = header(feedback, problems);
    entries.putInto(tree, at);
    return tree.at(at);
  }

  private ObjectBuilder header(Feedback feedback, Problems problems) {
    Location at = feedback.source().location();
    ObjectBuilder tree = new ObjectBuilder();
    tree.put("format", new TextNode(ScorecardReader.FORMAT, at));
    tree.put("rubric", new TextNode(rubric.id(), at));
    Feedback.Header header = feedback.header();
    header.id().ifPresent(id -> tree.put("id", id));
    tree.put("candidate", header.candidate().orElseGet(() -> candidate(at, problems)));
    header.interviewer().ifPresent(interviewer -> tree.put("interviewer", interviewer));
    header.date().ifPresent(date -> tree.put("date", date));
    return tree;
  }

  /** Feedback without a candidate was listed for one, and a committee files it by name. */
  private TextNode candidate(Location at, Problems problems) {
    String file = at.file().replaceFirst(".*[/\\\\]", "");
    String name = file.replaceFirst("\\.[^.]*$", "");
    if (told.add("candidate of " + at.file())) {
      problems.warning(
          "candidate-by-file",
          new Location.InFile(at.file()),
          "the export names no candidate, so it is `" + name + "`, as the file is called");
    }
    return new TextNode(name, at);
  }

  /** Says what was left out and what was decided, each once. */
  private void say(String tool, FeedbackEntries entries, Location at, Problems problems) {
    for (RatingSteps steps : entries.byPosition()) {
      if (told.add(levels.inWords(steps))) {
        problems.warning(
            "rating-by-position",
            new Location.InFile(at.file()),
            tool + "'s ratings are taken by position: " + levels.inWords(steps));
      }
    }
    List<String> left =
        entries.left().stream().filter(name -> told.add("left out " + name)).toList();
    if (left.isEmpty()) {
      return;
    }
    List<String> shown = left.stream().map(name -> "`" + Texts.shortened(name) + "`").toList();
    problems.warning(
        "left-out",
        at,
        "left out, as the rubric has no criterion or signal of that name: "
            + Texts.listed(shown, NAMED));
  }
}
