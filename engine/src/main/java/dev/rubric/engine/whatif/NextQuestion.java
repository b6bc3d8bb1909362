package dev.rubric.engine.whatif;

import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.whatif.Comparison.Shift;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A question that is still worth asking: a fact, not assessed, on which an outcome depends.
 *
 * @param label what people call the fact
 * @param ask how to find it out, in the rubric's words; empty where it does not say
 * @param bands by how many bands an answer narrows the recommendation, on average
 * @param points by how many points an answer narrows the score, on average
 * @param replies what each answer would settle
 */
public record NextQuestion(
    FactId fact,
    String label,
    String ask,
    BigFraction bands,
    BigFraction points,
    List<Reply> replies) {

  public NextQuestion {
    replies = List.copyOf(replies);
  }

  /** What is said of an answer that was not tried. */
  public static final String DEPENDS = "that depends on them, and was not tried";

  /**
   * The answer of which it is not known what it would settle: of a list, of which only {@code no
   * rows} is tried, that it has some. It counts as one that narrows nothing. Empty of other facts.
   */
  public String notTried() {
    return fact.group() == 1 && fact.column() < 0 ? "some rows" : "";
  }

  /** Whether an answer changes something, or might do so. */
  boolean isWorthAsking() {
    return !notTried().isEmpty()
        || bands.signum() != 0
        || points.signum() != 0
        || replies.stream().anyMatch(reply -> !reply.shifts().isEmpty());
  }

  /**
   * An answer and what it would change.
   *
   * @param shifts none where it leaves everything as it is
   * @param covers whether blanks of the section get their meaning by it
   */
  public record Reply(Answer answer, List<Shift> shifts, boolean covers) {
    public Reply {
      shifts = List.copyOf(shifts);
    }

    /** The answer in words, and what comes with it. */
    public String text() {
      return answer.text() + (covers ? Change.COVERS : "");
    }
  }
}
