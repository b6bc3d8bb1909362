package dev.rubric.engine.audit;

import dev.rubric.engine.located.Texts;

/**
 * What is left of an entry whose line was torn while it was written.
 *
 * @param kind as much of the kind of the entry as is left
 * @param candidate as much of the candidate's name as is left
 * @param isNameWhole whether all of the name is
 */
public record TornEntry(String kind, String candidate, boolean isNameWhole) {

  private static final String DECISION = "decision";

  /** Whether it was a decision, or may have been one. */
  boolean mayBeDecision() {
    return DECISION.startsWith(kind);
  }

  /** Whether a later decision is on whom this one was on, as far as that can be told. */
  boolean isMadeAgainBy(LogEntry.Decision later) {
    String name = Texts.comparable(later.candidate());
    String left = Texts.comparable(candidate);
    return isNameWhole ? name.equals(left) : name.startsWith(left);
  }

  /** What it was: {@code of a decision on `Ada…`}. */
  String text() {
    String name =
        candidate.isEmpty()
            ? ""
            : " on `" + Texts.shortened(candidate) + (isNameWhole ? "" : "…") + "`";
    return (kind.isEmpty() ? "perhaps " : "") + "of a decision" + name;
  }
}
