/**
 * Why an evaluation came out as it did, and why not otherwise: a tree from a conclusion over rules
 * and their parts to the facts, each with its place. Renderings show this tree and compute nothing.
 * Read {@link dev.rubric.engine.explanation.Reason} first.
 */
@NullMarked
package dev.rubric.engine.explanation;

import org.jspecify.annotations.NullMarked;
