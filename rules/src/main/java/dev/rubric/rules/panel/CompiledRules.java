package dev.rubric.rules.panel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.Model;

/**
 * Finds the class that the build made of the rules. Its name changes with the rules; the build
 * writes it down beside them.
 */
final class CompiledRules {

  private static final String NAMES = "/META-INF/kie/dev.rubric/rubric-rules/drools-model";

  private CompiledRules() {}

  static Model model() {
    String name = name();
    try {
      return Class.forName(name).asSubclass(Model.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the build left no rules called " + name, e);
    }
  }

  private static String name() {
    String own = CompiledRules.class.getPackageName() + ".Rules";
    try (InputStream input = CompiledRules.class.getResourceAsStream(NAMES)) {
      if (input == null) {
        throw new IllegalStateException("the build left no " + NAMES);
      }
      return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> line.startsWith(own))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(NAMES + " names no " + own));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
