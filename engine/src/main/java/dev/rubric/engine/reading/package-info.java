/**
 * From located values to a valid rubric or scorecard, or to the list of all that is wrong with
 * them. One set of checks for every file format. Read {@link
 * dev.rubric.engine.reading.RubricReader} and {@link dev.rubric.engine.reading.ScorecardReader}
 * first.
 */
@NullMarked
package dev.rubric.engine.reading;

import org.jspecify.annotations.NullMarked;
