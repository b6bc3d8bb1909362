package dev.rubric.engine.whatif;

import dev.rubric.engine.explanation.Reason.FactReason;

/**
 * A fact that is supposed to be otherwise.
 *
 * @param now what the scorecard says of it, and where
 * @param to what it is supposed to be
 * @param covers whether blanks of the section get their meaning by it
 */
public record Change(FactReason now, Answer to, boolean covers) {

  private static final String COVERS = " (blanks of the section then have their meaning)";

  /** Whether the fact was not assessed: it can still be found out. */
  public boolean isOpen() {
    return now.value() == null;
  }

  /** The change in words, which say whether something is to be found out or was otherwise. */
  public String text() {
    String fact = now.fact().text();
    return isOpen()
        ? "if " + fact + " is found to be " + to.text() + (covers ? COVERS : "")
        : "had " + fact + " been " + to.text() + " (it is " + now.value() + ")";
  }
}
