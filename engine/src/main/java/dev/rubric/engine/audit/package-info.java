/**
 * What a run of evaluations leaves behind so that it can be checked later: the record of the run,
 * the log of a folder that chains records and a committee's decisions, and whether a decision still
 * fits what was evaluated since. Read {@link dev.rubric.engine.audit.RunRecord} first.
 */
@NullMarked
package dev.rubric.engine.audit;

import org.jspecify.annotations.NullMarked;
