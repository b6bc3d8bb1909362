package dev.rubric.cli.input;

import org.jspecify.annotations.Nullable;

/** The command was used wrongly: what it names does not exist or does not go together. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String hint;

  /** A fault with advice. */
  public UsageException(String message, @Nullable String hint) {
    super(message);
    this.hint = hint;
  }

  /** Advice, if any. */
  public @Nullable String hint() {
    return hint;
  }
}
