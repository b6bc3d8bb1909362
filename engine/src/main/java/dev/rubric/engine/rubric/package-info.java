/**
 * A rubric as a committee agrees on it: criteria with levels, red flags, profiles and bands over a
 * vocabulary of signals. Read {@link dev.rubric.engine.rubric.Rubric} first. Everything here has
 * been checked: a rubric that exists is valid.
 */
@NullMarked
package dev.rubric.engine.rubric;

import org.jspecify.annotations.NullMarked;
