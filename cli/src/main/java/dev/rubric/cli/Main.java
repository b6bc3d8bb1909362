package dev.rubric.cli;

import java.util.Objects;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    String version = Main.class.getPackage().getImplementationVersion();
    System.out.println("rubric " + Objects.requireNonNullElse(version, "(unpackaged)"));
  }
}
