package dev.rubric.rules;

import com.google.inject.AbstractModule;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.rules.panel.LoopRules;

/** Binds what this module offers. */
public final class RulesModule extends AbstractModule {

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireAtInjectOnConstructors();
    bind(BuiltInRubrics.class);
    bind(PanelRules.class).to(LoopRules.class);
    bind(LoopRules.class);
  }
}
