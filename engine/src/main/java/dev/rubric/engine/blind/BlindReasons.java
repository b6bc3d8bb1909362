package dev.rubric.engine.blind;

import dev.rubric.engine.audit.DecisionsBefore;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.located.Texts;
import java.util.HashMap;
import java.util.Map;

/**
 * Reasons of decisions without the names of candidates. A decision on a blind run is on a
 * pseudonym, but its reason is in the committee's words: the name is known once the candidate's
 * scorecard is read.
 */
public final class BlindReasons {

  private final Map<String, String> names = new HashMap<>();

  /** Learns for whom a pseudonym stands. */
  public void learn(String name, Pseudonyms pseudonyms) {
    names.putIfAbsent(Texts.comparable(pseudonyms.candidate(name)), name);
  }

  /** The decisions with the pseudonym of each candidate in the place of the name. */
  public DecisionsBefore in(DecisionsBefore decisions) {
    return new DecisionsBefore(
        decisions.record(), decisions.decisions().stream().map(this::blind).toList());
  }

  private LogEntry.Decision blind(LogEntry.Decision decision) {
    String name = names.get(Texts.comparable(decision.candidate()));
    return name == null
        ? decision
        : decision.withReason(
            new CandidateName(name, decision.candidate()).replacedIn(decision.reason()));
  }
}
