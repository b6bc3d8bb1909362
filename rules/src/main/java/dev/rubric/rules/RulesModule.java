package dev.rubric.rules;

import com.google.inject.AbstractModule;

/** Binds what this module offers. */
public final class RulesModule extends AbstractModule {

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireAtInjectOnConstructors();
    bind(BuiltInRubrics.class);
  }
}
