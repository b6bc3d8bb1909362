/**
 * The domain of rubrics and scorecards, and the evaluation of one against the other. It knows no
 * file format and no terminal: it takes typed values and returns data.
 */
@NullMarked
package dev.rubric.engine;

import org.jspecify.annotations.NullMarked;
