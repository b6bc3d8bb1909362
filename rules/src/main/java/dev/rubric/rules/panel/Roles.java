package dev.rubric.rules.panel;

import dev.rubric.engine.located.Texts;
import java.util.Arrays;

/** Names of people and of roles, compared as people read them. */
public final class Roles {

  private Roles() {}

  /** Whether a name is one of some: case and white space make no difference. */
  public static boolean isOneOf(String name, String... names) {
    String wanted = Texts.comparable(name);
    return Arrays.stream(names).map(Texts::comparable).anyMatch(wanted::equals);
  }
}
