package dev.rubric.cli.html;

import dev.rubric.cli.output.RunDetails;
import dev.rubric.engine.audit.Sha256;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Makes the whole page of its parts. */
final class Page {

  private final Places places;
  private final RunDetails run;

  Page(Places places, RunDetails run) {
    this.places = places;
    this.run = run;
  }

  /** The page on all that was evaluated, and on what could not be. */
  ReportView of(List<Group> groups, DecisionViews decisions, List<Problem> problems) {
    String style = resource("report.css");
    String script = resource("report.js");
    return new ReportView(
        "Debrief packet",
        counts(groups),
        run.date().toString(),
        policy(style, script),
        style,
        script,
        groups.stream().map(group -> group.view(decisions)).toList(),
        problems.stream().map(this::problem).toList(),
        MethodLines.of(groups, problems, run.options()));
  }

  private static String counts(List<Group> groups) {
    int loops = groups.stream().filter(Group::isOfLoops).mapToInt(Group::size).sum();
    int scorecards = groups.stream().mapToInt(Group::size).sum() - loops;
    return scorecards
        + (scorecards == 1 ? " scorecard" : " scorecards")
        + (loops == 0 ? "" : loops == 1 ? ", 1 loop" : ", " + loops + " loops");
  }

  private ProblemView problem(Problem problem) {
    return new ProblemView(
        problem.severity() == Severity.ERROR ? "error" : "warning",
        places.of(problem.location()),
        problem.message(),
        problem.hint());
  }

  /** Nothing is loaded from anywhere; the page's own style and script are known by their hashes. */
  private static String policy(String style, String script) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src "
        + hash(style)
        + "; script-src "
        + hash(script);
  }

  private static String hash(String text) {
    String hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash)) + "'";
  }

  private static String resource(String name) {
    try (InputStream input = Page.class.getResourceAsStream(name)) {
      if (input == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
