package dev.rubric.engine.evaluation;

/**
 * The ranks that a candidate could have once everything is known, from 1, the best.
 *
 * @param best one more than the candidates who are certainly better
 * @param worst one more than the candidates who are possibly better; at least {@code best}
 */
public record Rank(int best, int worst) {

  /** Whether one rank is left. */
  public boolean isSettled() {
    return best == worst;
  }

  /** The rank in words, or both ends of what it lies between. */
  public String text() {
    return isSettled() ? Integer.toString(best) : best + " to " + worst;
  }
}
