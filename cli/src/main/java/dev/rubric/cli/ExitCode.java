package dev.rubric.cli;

/** What a run tells the program that started it. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /**
   * {@code check}, {@code test} or {@code verify} found something, or a finding asked for with
   * {@code --fail-on} is there.
   */
  FOUND(1),
  /** The command was used wrongly. */
  USAGE(2),
  /** Some input had problems; the rest was evaluated and written, or shown. */
  SOME_PROBLEMS(3),
  /** Nothing could be evaluated. */
  NOTHING_DONE(4),
  /** A fault of the product's. */
  INTERNAL(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the process exits with. */
  public int number() {
    return number;
  }

  /** What it means that so many inputs were used and so many could not be. */
  static ExitCode of(long used, long unusable) {
    if (used == 0) {
      return NOTHING_DONE;
    }
    return unusable == 0 ? DONE : SOME_PROBLEMS;
  }
}
