package dev.rubric.cli.html;

import dev.rubric.engine.audit.Sha256;
import dev.rubric.engine.evaluation.Evaluation;
import java.nio.charset.StandardCharsets;

/** Names of places on the page: of what is shown there alone, so that links outlast a run. */
final class Anchors {

  private static final int LENGTH = 16;

  private Anchors() {}

  static String of(Evaluation evaluation) {
    String named = evaluation.rubric().id() + "\n" + evaluation.scorecard().id();
    return "e-" + Sha256.of(named.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
  }
}
