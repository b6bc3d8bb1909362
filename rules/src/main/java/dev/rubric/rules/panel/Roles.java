package dev.rubric.rules.panel;

import dev.rubric.engine.located.Texts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names of people and of roles, compared as people read them, and days. */
public final class Roles {

  private Roles() {}

  /** Whether a name is one of some: case and white space make no difference. */
  public static boolean isOneOf(String name, String... names) {
    String wanted = Texts.comparable(name);
    return Arrays.stream(names).map(Texts::comparable).anyMatch(wanted::equals);
  }

  /** Whether two names are of one person; who is not named could be anyone. */
  public static boolean isOnePerson(@Nullable String name, @Nullable String other) {
    return name != null && other != null && isOneOf(name, other);
  }

  /** Whether two days differ; a day that is not known could be any. */
  public static boolean isAnotherDay(@Nullable String day, @Nullable String other) {
    return day != null && other != null && !day.equals(other);
  }
}
