/**
 * What one interviewer recorded of one candidate, as a reader found it, and the same seen through a
 * rubric. Read {@link dev.rubric.engine.scorecard.Scorecard} first.
 */
@NullMarked
package dev.rubric.engine.scorecard;

import org.jspecify.annotations.NullMarked;
