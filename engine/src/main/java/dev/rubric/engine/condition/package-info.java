/**
 * The language of a rubric's {@code When} cells: from text to a typed tree, and from the tree and a
 * scorecard's facts to true, false or unknown. Read {@link dev.rubric.engine.condition.Condition}
 * first, then {@link dev.rubric.engine.condition.ConditionParser}.
 */
@NullMarked
package dev.rubric.engine.condition;

import org.jspecify.annotations.NullMarked;
