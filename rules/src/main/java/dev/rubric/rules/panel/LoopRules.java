package dev.rubric.rules.panel;

import dev.rubric.engine.panel.Loop;
import dev.rubric.engine.panel.LoopFindings;
import dev.rubric.engine.panel.PanelFinding;
import dev.rubric.engine.panel.PanelRules;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The rules of {@code loop.drl}. Safe for use by several threads: each loop has a session of its
 * own.
 */
public final class LoopRules implements PanelRules {

  /** The interviews on the fit with a team are this product's interviews on culture. */
  private static final Map<String, String> STAND_INS =
      Map.of(
          "role_alignment", "culture",
          "product_fit", "culture",
          "platform_fit", "culture");

  /** Nothing is built until a loop is there. */
  @Inject
  public LoopRules() {}

  /** Built when the first loop comes. */
  private static final class Compiled {

    static final KieBase BASE =
        KieBaseBuilder.createKieBaseFromModel(
            CompiledRules.model(), KieBaseMutabilityOption.DISABLED);
    static final KieSessionConfiguration CONFIGURATION = configuration();

    private static KieSessionConfiguration configuration() {
      KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
      configuration.setOption(ThreadSafeOption.NO);
      return configuration;
    }
  }

  @Override
  public List<PanelFinding> find(Loop loop) {
    LoopFindings findings = new LoopFindings(loop);
    KieSession session = Compiled.BASE.newKieSession(Compiled.CONFIGURATION, null);
    try {
      session.setGlobal("findings", findings);
      session.insert(loop);
      loop.planned().forEach(session::insert);
      loop.interviews().forEach(session::insert);
      loop.assessments().forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return findings.list();
  }

  @Override
  public Map<String, String> standIns() {
    return STAND_INS;
  }
}
