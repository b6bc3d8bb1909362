package dev.rubric.engine.whatif;

import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.scorecard.Setting;

/**
 * A fact that is supposed to be otherwise.
 *
 * @param label what people call the fact
 * @param now what the scorecard says of it, and where
 * @param to what it is supposed to be
 * @param covers whether blanks of the section get their meaning by it
 */
public record Change(String label, FactReason now, Answer to, boolean covers) {

  static final String COVERS = " (the blanks of its section then count)";

  /** Whether the fact was not assessed: it can still be found out. */
  public boolean isOpen() {
    return now.value() == null;
  }

  /** The change in words, which say whether something is to be found out or was otherwise. */
  public String text() {
    String fact = Texts.collapse(label) + row() + ": ";
    return isOpen()
        ? fact + "if it is found to " + found() + (covers ? COVERS : "")
        : fact + "had it " + otherwise();
  }

  private String otherwise() {
    if (to.example().equals(Setting.NOT_THERE)) {
      return "not been there";
    }
    boolean isNew = Setting.NOT_THERE.text().equals(now.value());
    return "been " + to.text() + (isNew ? "" : " (it is " + now.value() + ")");
  }

  private String found() {
    return (to.example().equals(Setting.NO_ROWS) ? "have " : "be ") + to.text();
  }

  /** A row of a list is known by what was noted on it: it has a number, but no name. */
  private String row() {
    String noted = now.evidence();
    return now.fact().row() < 0 || noted == null ? "" : " (“" + Texts.collapse(noted) + "”)";
  }
}
