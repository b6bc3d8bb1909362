package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.OpenQuestion;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.panel.Panel;
import dev.rubric.engine.panel.PanelFinding;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.rules.panel.LoopRules;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a committee would expect of the four candidates of the sample. */
class LoopSampleTest {

  private final List<Packet> packets = packets();

  @Test
  void theOneAtHomeInAProductIsHired() {
    Packet packet = packet("Amara Diallo");

    assertThat(recommendation(packet)).isEqualTo("hire");
    assertThat(packet.evaluation().flags()).noneMatch(flag -> flag.isRaised());
    assertThat(packet.findings()).isEmpty();
    assertThat(packet.evaluation().openQuestions()).isEmpty();
  }

  @Test
  void theOneAtHomeOnAPlatformIsHiredThoughAnInterviewRanLong() {
    Packet packet = packet("Jonas Weber");

    assertThat(recommendation(packet)).isEqualTo("strong hire");
    assertThat(raised(packet)).containsExactly("far-outside-time");
    assertThat(packet.findings())
        .extracting(PanelFinding::detail)
        .containsExactly("ML knowledge took 95 minutes, planned are 45 to 60");
    assertThat(packet.loop().interviews()).hasSize(6);
  }

  @Test
  void theOneWhoShoneInCodeAloneStaysOpenAndIsFlagged() {
    Packet packet = packet("Kenji Mori");

    assertThat(recommendation(packet)).isEqualTo("open: lean no hire to strong hire");
    assertThat(raised(packet))
        .containsExactly("stage-missing", "coding-only-loop", "system-design-not-assessed");
    assertThat(packet.evaluation().criterion("coding").orElseThrow().levels())
        .isEqualTo("excellent");
    assertThat(packet.evaluation().criterion("system-design").orElseThrow().levels())
        .isEqualTo("between poor and excellent");
  }

  @Test
  void theOneWithAStageToGoStaysOpenAndSaysWhichStage() {
    Packet packet = packet("Sofia Almeida");

    assertThat(recommendation(packet)).isEqualTo("open: lean no hire to hire");
    assertThat(raised(packet)).containsExactly("stage-missing", "system-design-not-assessed");
    assertThat(packet.evaluation().openQuestions())
        .extracting(OpenQuestion::fact)
        .extracting(Object::toString)
        .isNotEmpty()
        .allMatch(fact -> fact.startsWith("system_design."));
  }

  private Packet packet(String candidate) {
    return packets.stream()
        .filter(packet -> packet.loop().candidate().equals(candidate))
        .findFirst()
        .orElseThrow();
  }

  private static String recommendation(Packet packet) {
    Recommendation recommendation = packet.evaluation().recommendation();
    return Objects.requireNonNull(recommendation).text();
  }

  private static List<String> raised(Packet packet) {
    return packet.evaluation().raised().stream()
        .map((FlagResult result) -> result.flag().id())
        .toList();
  }

  private static List<Packet> packets() {
    Problems problems = new Problems();
    Panel panel = new Panel(evaluator(LoopSample.RUBRIC), new LoopRules(), List.of());
    for (String file : LoopSample.files()) {
      Node document =
          DocumentReader.read(new ByteArrayInputStream(LoopSample.read(file)), file, problems);
      Evaluator evaluator = evaluator(ScorecardReader.rubricOf(document).orElseThrow().text());
      Evaluation evaluation =
          evaluator.evaluate(
              ScorecardReader.read(document, evaluator.rubric(), problems).orElseThrow());
      panel.add(evaluator.rubric(), evaluation, problems);
    }
    List<Packet> packets = panel.packets(problems);
    assertThat(problems.list()).isEmpty();
    return packets;
  }

  private static Evaluator evaluator(String id) {
    Rubric rubric = new BuiltInRubrics().find(id).orElseThrow();
    return new Evaluator(rubric, Documents.sha256(rubric));
  }
}
