package dev.rubric.cli;

import com.google.inject.Injector;
import com.google.inject.Key;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands with what they need; whatever needs nothing is left to picocli. */
final class GuiceFactory implements IFactory {

  private final Injector injector;

  GuiceFactory(Injector injector) {
    this.injector = injector;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return injector.getExistingBinding(Key.get(type)) == null
        ? CommandLine.defaultFactory().create(type)
        : injector.getInstance(type);
  }
}
