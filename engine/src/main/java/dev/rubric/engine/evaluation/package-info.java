/**
 * What the engine concludes for one scorecard: levels, red flags, score and recommendation, each an
 * interval as wide as what was not assessed leaves it. Read {@link
 * dev.rubric.engine.evaluation.Evaluator} first.
 */
@NullMarked
package dev.rubric.engine.evaluation;

import org.jspecify.annotations.NullMarked;
