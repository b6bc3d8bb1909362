/**
 * A second evaluator, written from the meaning of rubrics alone and sharing nothing with the
 * engine's, so that the two can be held against each other. Read {@link
 * dev.rubric.engine.oracle.Oracle} first.
 */
@NullMarked
package dev.rubric.engine.oracle;

import org.jspecify.annotations.NullMarked;
