package dev.rubric.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the product, as its jar says. */
final class Version implements IVersionProvider {

  /** The version alone. */
  static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "(unpackaged)");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"rubric " + number()};
  }
}
