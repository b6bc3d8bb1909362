/**
 * What a rubric asks interviewers to record: signals, lists of rows, grids, and the sections they
 * stand in, with the types of their values. Read {@link dev.rubric.engine.signal.Signals} first: it
 * is the vocabulary that conditions are typed against.
 */
@NullMarked
package dev.rubric.engine.signal;

import org.jspecify.annotations.NullMarked;
