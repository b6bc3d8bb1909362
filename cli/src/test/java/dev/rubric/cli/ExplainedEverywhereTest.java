package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.whatif.Change;
import dev.rubric.engine.whatif.Clearings;
import dev.rubric.engine.whatif.Counterfactual;
import dev.rubric.rules.BuiltInRubrics;
import dev.rubric.rules.LoopSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every flag raised in all samples: each output says why, by which cell of the rubric and which
 * cells of scorecards, and what would clear it, all of it as the one tree of reasons has it.
 */
class ExplainedEverywhereTest {

  /** As many ways to clear a flag as the page and the workbook list. */
  private static final int WAYS = 4;

  @TempDir Path folder;

  static List<String> rubrics() {
    return new BuiltInRubrics().ids();
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void saysTheSameOfEveryFlagThatTheExamplesOfARubricRaise(String id) throws IOException {
    Path lines = folder.resolve("examples.jsonl");
    Examples.writeLines(new BuiltInRubrics().find(id).orElseThrow(), lines);
    Cli.run("convert", lines, "-o", folder.resolve("cards"));
    Path rubric = folder.resolve("rubric.xlsx");
    Cli.run("export", id, "-o", rubric);

    assertThat(checked(Sampled.of(folder, List.of(rubric), null))).isPositive();
  }

  @Test
  void saysTheSameOfEveryFlagThatTheSampleLoopsRaise() throws IOException {
    Path sample = Files.createDirectories(folder.resolve("sample"));
    for (String file : LoopSample.files()) {
      Files.write(sample.resolve(file), LoopSample.read(file));
    }
    Cli.run("convert", sample, "-o", folder.resolve("cards"));
    List<Path> stages = new ArrayList<>();
    for (String id : rubrics()) {
      Path rubric = folder.resolve(id + ".xlsx");
      Cli.run("export", id, "-o", rubric);
      stages.add(rubric);
    }
    Path loop = folder.resolve(LoopSample.RUBRIC + ".xlsx");
    stages.remove(loop);

    assertThat(checked(Sampled.of(folder, stages, loop))).isGreaterThan(4);
  }

  /** Checks every flag raised; how many there were. */
  private static int checked(Sampled sampled) {
    Clearings clearings = new Clearings();
    int flags = 0;
    for (Sampled.Found found : sampled.found()) {
      Evaluation evaluation = found.evaluation();
      Explainer explainer = new Explainer(found.rubric(), evaluation);
      for (FlagResult raised : evaluation.raised()) {
        Outputs said = Outputs.of(sampled, evaluation, raised.flag().id());
        flags++;
        said.everywhere(leaves(explainer.flag(raised)).toList());
        said.rule((RuleReason) explainer.flag(raised).reasons().get(0));
        List<Counterfactual> ways =
            clearings.of(found.rubric(), evaluation, raised).counterfactuals();
        assertThat(ways).isNotEmpty();
        said.clearing(ways);
      }
    }
    return flags;
  }

  private static Stream<FactReason> leaves(Reason reason) {
    return reason instanceof FactReason fact
        ? Stream.of(fact)
        : reason.reasons().stream().flatMap(ExplainedEverywhereTest::leaves);
  }

  /** What the outputs say of one flag of one evaluation. */
  private record Outputs(
      Evaluation evaluation,
      Set<String> lines,
      Element page,
      List<Said> tree,
      List<Said> rows,
      String cell,
      List<Said> document,
      List<String> whatIf) {

    static Outputs of(Sampled sampled, Evaluation evaluation, String flag) {
      Element page = sampled.page().section(evaluation, flag);
      return new Outputs(
          evaluation,
          sampled.lines(),
          page,
          Sampled.Page.tree(page),
          sampled.sheet().reasons(evaluation, flag),
          sampled.sheet().clearing(evaluation, flag),
          sampled.documents().reasons(evaluation, flag),
          sampled.documents().clearing(evaluation, flag));
    }

    void everywhere(List<FactReason> facts) {
      assertThat(facts).isNotEmpty();
      for (FactReason fact : facts) {
        Location at = fact.location();
        assertThat(at).isInstanceOf(Location.InCell.class);
        assertThat(lines).contains(fact.text() + "  <- " + at.describe());
        assertThat(tree).contains(new Said(fact.text(), shown(at)));
        assertThat(rows).contains(new Said(fact.text(), at.describe()));
        assertThat(document).contains(new Said(fact.text(), at.describe()));
        String evidence = fact.evidence();
        if (evidence != null) {
          String quoted = Texts.collapse(evidence);
          assertThat(lines).anyMatch(line -> line.startsWith("“" + quoted + "”"));
          assertThat(page.select("q").eachText()).contains(quoted);
        }
      }
    }

    /** The page names a file only where it is another than that of the scorecard. */
    private String shown(Location at) {
      boolean own = at.file().equals(evaluation.scorecard().location().file());
      return own ? at.place() : at.file() + " " + at.place();
    }

    void rule(RuleReason rule) {
      Location at = rule.location();
      assertThat(at).isInstanceOf(Location.InCell.class);
      String text = rule.rule() + ": " + rule.text();
      assertThat(lines).contains("[true]    " + text + "  <- " + at.describe());
      assertThat(page.select("p > .place").eachText()).contains(at.file() + " " + at.place());
      assertThat(page.select(".tree > ul > li > span").eachText()).contains(rule.text());
      assertThat(rows).contains(new Said(text, at.describe()));
      assertThat(document).contains(new Said(rule.text(), at.describe()));
    }

    void clearing(List<Counterfactual> ways) {
      for (Change change : ways.stream().flatMap(way -> way.changes().stream()).toList()) {
        assertThat(whatIf).contains(change.text());
      }
      for (Counterfactual way : ways.subList(0, Math.min(WAYS, ways.size()))) {
        assertThat(cell).contains(way.text());
        for (Change change : way.changes()) {
          String line =
              change.text()
                  + " ["
                  + change.now().fact()
                  + "]  <- "
                  + change.now().location().describe();
          assertThat(page.select(".clearing span").eachText()).contains(change.text());
          assertThat(lines).containsAnyOf("- " + line, "and " + line);
        }
      }
    }
  }

  /** Something said, and the place that it names. */
  record Said(String text, String place) {}
}
