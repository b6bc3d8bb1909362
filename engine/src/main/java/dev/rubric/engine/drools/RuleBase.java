package dev.rubric.engine.drools;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.AssessedFacts;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The compiled rules of a rubric. Safe for use by several threads: each call has a session of its
 * own.
 */
public final class RuleBase {

  private static final String SINK = "sink";

  private final Rubric rubric;
  private final List<NamedRule> rules;
  private final KieBase base;
  private final KieSessionConfiguration configuration;

  /** Compiles the rules of a rubric. */
  public RuleBase(Rubric rubric) {
    this.rubric = rubric;
    this.rules = NamedRule.of(rubric);
    this.base = KieBaseBuilder.createKieBaseFromModel(model(), KieBaseMutabilityOption.DISABLED);
    this.configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
  }

  private ModelImpl model() {
    Global<Sink> sink = globalOf(Sink.class, "rubric", SINK);
    ModelImpl model = new ModelImpl();
    model.addGlobal(sink);
    for (int i = 0; i < rules.size(); i++) {
      model.addRule(compiled(i, sink));
    }
    return model;
  }

  /**
   * A rule fires unless its condition is false, and says whether it is true or unknown. Each
   * predicate carries the name of its rule: Drools takes predicates of one id for the same one.
   */
  private org.drools.model.Rule compiled(int position, Global<Sink> sink) {
    NamedRule named = rules.get(position);
    Variable<Card> card = declarationOf(Card.class, "$card");
    PatternDef<Card> scorecard = pattern(card);
    scorecard.expr(
        named.name(),
        candidate ->
            candidate.facts().isOfAny(named.onlyFor()) && truth(named, candidate) != Truth.FALSE);
    return rule("rubric", named.name())
        .build(
            scorecard,
            on(sink, card)
                .execute((found, match) -> found.found(position, match, truth(named, match))));
  }

  private static Truth truth(NamedRule named, Card card) {
    return named.condition().truth(card.facts(), null);
  }

  /** The names of the rules: levels criterion by criterion, then flags. */
  public List<String> names() {
    return rules.stream().map(NamedRule::name).toList();
  }

  /**
   * Matches the rules against scorecards, all in one session. Calls take turns: sessions begun at
   * the same moment on one base could lose conclusions.
   *
   * @return findings in the order of the scorecards
   */
  public synchronized List<Findings> match(List<AssessedFacts> batch) {
    List<Card> cards = batch.stream().map(facts -> new Card(facts, rules.size())).toList();
    KieSession session = base.newKieSession(configuration, null);
    try {
      session.setGlobal(SINK, (Sink) (rule, card, truth) -> card.keep(rule, truth));
      cards.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return cards.stream().map(this::findings).toList();
  }

  private Findings findings(Card card) {
    int rule = 0;
    List<List<Truth>> levels = new ArrayList<>();
    for (Criterion criterion : rubric.criteria()) {
      List<Truth> truths = new ArrayList<>();
      for (Level level : criterion.levels()) {
        truths.add(level.rule() == null ? Truth.TRUE : card.truth(rule++));
      }
      levels.add(truths);
    }
    List<Truth> flags = new ArrayList<>();
    for (int flag = 0; flag < rubric.flags().size(); flag++) {
      flags.add(card.truth(rule++));
    }
    return new Findings(levels, flags);
  }
}
