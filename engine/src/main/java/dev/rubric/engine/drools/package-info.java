/**
 * A rubric as Drools rules: one named rule a level and a red flag, built from typed conditions with
 * the canonical model, so that no text of a rubric is ever compiled or run. The only package that
 * sees Drools. Read {@link dev.rubric.engine.drools.RuleBase} first.
 */
@NullMarked
package dev.rubric.engine.drools;

import org.jspecify.annotations.NullMarked;
