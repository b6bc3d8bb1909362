package dev.rubric.cli;

import dev.rubric.engine.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rubric and scorecards that try in every text to run as HTML, in their file names too. */
final class Hostile {

  /** Leaves an element, an attribute, a comment, a style and a script, and runs in several ways. */
  static final String TEXT =
      "x\"'--></title></style></script><script>document.title='run'</script>"
          + "<img src=x onerror=\"document.title='run'\"><a href=javascript:alert(1)>`${1+1}`&lt;";

  /** What file systems allow of it. */
  private static final String FILE_NAME =
      "javascript:x'\"><img src=x onerror=alert(1)>%3Cb%3E#.json";

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "hostile", "version": "§", "title": "§", "subject": "§",
       "scale": [{"name": "low §", "points": 1}, {"name": "mid §", "points": 2},
                 {"name": "high §", "points": 3}],
       "sections": [{"id": "s", "title": "§", "note": "§"}],
       "signals": [
         {"id": "s.a", "label": "§", "type": "yes/no", "ask": "§", "note": "§", "required": true},
         {"id": "s.b", "label": "§", "type": "choice", "options": ["§"], "ask": "§"},
         {"id": "s.c", "label": "§", "type": "text", "ask": "§"},
         {"id": "s.d", "label": "§", "type": "number", "unit": "§", "ask": "§"}],
       "lists": [{"id": "rows", "label": "§", "columns": [
         {"id": "kind", "label": "§", "type": "text", "ask": "§"}]}],
       "criteria": [
         {"id": "derived", "title": "§", "weight": 2, "mode": "derived", "levels": [
           {"level": "low §", "anchor": "§"},
           {"level": "mid §", "anchor": "§", "when": "s.a and s.c is not none"},
           {"level": "high §", "anchor": "§", "when": "s.d above 3"}]},
         {"id": "rated", "title": "§", "weight": 1, "mode": "rated", "levels": [
           {"level": "low §", "anchor": "§"}, {"level": "high §", "anchor": "§"}]}],
       "flags": [
         {"id": "raised", "title": "§", "severity": "critical", "why": "§", "remedy": "§",
          "when": "s.a and some rows has (kind is not none)", "effects": ["note"]},
         {"id": "open", "title": "§", "severity": "minor", "why": "§", "remedy": "§",
          "when": "s.d below 2", "effects": ["deduct 3 points"]}],
       "profiles": [{"id": "p", "title": "§", "multipliers": {"rated": 2}}],
       "bands": [{"name": "yes §", "at_least": 50}, {"name": "no §"}]}
      """;

  private static final String SCORECARD =
      """
      {"format": "scorecard/1", "id": "§%d", "candidate": "§", "interviewer": "§",
       "interviewer_role": "§", "rubric": "hostile", "profiles": ["p"],
       "facts": {"s.a": true, "s.b": "§", "s.c": "§"}, "lists": {"rows": [{"kind": "§"}]},
       "ratings": {"rated": "%s §"},
       "evidence": {"s.a": "§", "s.c": "§", "rows": "§", "rating/rated": "§"}}
      """;

  private static final String BROKEN =
      """
      {"format": "scorecard/1", "id": "§", "candidate": "§", "rubric": "hostile",
       "facts": {"§": true, "s.b": "not §"}}
      """;

  private Hostile() {}

  /** Writes a rubric, two scorecards that differ and one that is broken; returns the report. */
  static Path report(Path folder) throws IOException {
    Path rubric = write(folder.resolve("rubric.json"), RUBRIC);
    Path cards = Files.createDirectories(folder.resolve("<b>cards"));
    write(cards.resolve("1" + FILE_NAME), SCORECARD.formatted(1, "low"));
    write(cards.resolve(FILE_NAME), SCORECARD.formatted(2, "high"));
    write(cards.resolve("3" + FILE_NAME), BROKEN);
    Path report = folder.resolve("report.html");
    Cli.Run run = Cli.run("evaluate", cards, "-r", rubric, "-o", report);
    if (run.code() != ExitCode.SOME_PROBLEMS.number()) {
      throw new IllegalStateException(run.err());
    }
    return report;
  }

  private static Path write(Path file, String document) throws IOException {
    String quoted = Json.write(TEXT);
    return Files.writeString(file, document.replace("§", quoted.substring(1, quoted.length() - 1)));
  }
}
