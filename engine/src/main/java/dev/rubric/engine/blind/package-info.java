/**
 * Pseudonyms in place of candidates' names, so that a committee can read evaluations without
 * knowing whose they are. Read {@link dev.rubric.engine.blind.Pseudonyms} first.
 */
@NullMarked
package dev.rubric.engine.blind;

import org.jspecify.annotations.NullMarked;
