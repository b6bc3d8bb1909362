package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the scorecards that hiring tools export as documents, against a rubric that they know
 * nothing of. What an export holds beside ratings, notes and answers to the rubric's signals is
 * left out, which is said once for all that one reader reads.
 */
public final class ExportReader {

  private final FeedbackConversion conversion;

  /**
   * A reader for a rubric.
   *
   * @param words level of the rubric by rating of the tool, where names and positions do not tell
   */
  public ExportReader(Rubric rubric, Map<String, String> words) {
    this.conversion = new FeedbackConversion(rubric, words);
  }

  /**
   * A scorecard of an export.
   *
   * @param tree in the shape of our document; empty when there is nothing to be read
   * @param problems what is wrong with it, and what was left out or decided in reading it
   */
  public record Exported(Optional<Node> tree, Problems problems) {}

  /**
   * Reads all scorecards of a document, each with its own problems.
   *
   * @param found problems of the document as such: each goes to the scorecard in which it stands
   */
  public List<Exported> read(Export export, List<Problem> found) {
    List<Exported> read = new ArrayList<>();
    Problems others = new Problems();
    others.addAll(
        found.stream()
            .filter(p -> export.entries().stream().noneMatch(entry -> isWithin(p, entry)))
            .toList());
    export.checkWhole(others);
    for (ObjectNode entry : export.entries()) {
      Problems problems = new Problems();
      problems.addAll(found.stream().filter(problem -> isWithin(problem, entry)).toList());
      read.add(new Exported(scorecard(export.format(), entry, problems), problems));
    }
    if (!others.list().isEmpty()) {
      read.add(0, new Exported(Optional.empty(), others));
    }
    return read;
  }

  private Optional<Node> scorecard(ExportFormat format, ObjectNode entry, Problems problems) {
    if (!format.matches(entry)) {
      problems.error(
          "unknown-shape",
          entry.location(),
          "not a scorecard of " + format.tool() + ", as others in the file are");
      return Optional.empty();
    }
    Feedback feedback = format.feedback(entry, problems);
    if (feedback.unfinished().isPresent()) {
      problems.warning(
          "passed-over",
          entry.location(),
          "the scorecard "
              + feedback.unfinished().get()
              + " in "
              + format.tool()
              + ", passed over");
      return Optional.empty();
    }
    return Optional.of(conversion.tree(format.tool(), feedback, problems));
  }

  private static boolean isWithin(Problem problem, ObjectNode entry) {
    return problem.location() instanceof Location.InDocument at
        && entry.location() instanceof Location.InDocument whole
        && (whole.pointer().isEmpty() || (at.pointer() + "/").startsWith(whole.pointer() + "/"));
  }
}
