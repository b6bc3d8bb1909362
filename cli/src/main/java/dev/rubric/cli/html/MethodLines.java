package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.Ranks;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.rubric.Band;
import java.util.ArrayList;
import java.util.List;

/** Tells how the results came about. */
final class MethodLines {

  private final List<MethodLine> lines = new ArrayList<>();

  /**
   * The lines.
   *
   * @param options those of the run, in words
   */
  static List<MethodLine> of(List<Group> groups, List<Problem> problems, String options) {
    MethodLines method = new MethodLines();
    groups.forEach(method::rubric);
    long errors = problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
    method.line("Errors", Long.toString(errors));
    method.line("Warnings", Long.toString(problems.size() - errors));
    method.line("Options", options.isEmpty() ? "none" : options);
    method.line(
        "How to read it",
        Ranks.RULE
            + " Levels and scores stay ranges until what was not assessed is known. Only a raised red flag counts; an"
            + " undetermined one lowers the lower end alone. Darker blue is stronger; what is still"
            + " open is hatched. Points are rounded so that they still add up to the score.");
    return method.lines;
  }

  private void rubric(Group group) {
    line("Rubric", group.rubric().title());
    line("Id and version", group.identity().id() + " " + group.identity().version());
    line("Hash (SHA-256)", group.identity().sha256());
    line("Evaluated", group.size() + ", of which " + group.open() + " are open");
    for (Band band : group.rubric().bands()) {
      line("Band “" + band.name() + "”", band.text());
    }
  }

  private void line(String what, String value) {
    lines.add(new MethodLine(what, value));
  }
}
