/**
 * The rubrics and rules that are shipped. What counts as strong evidence is decided here, in
 * documents and rules, and evaluated by the engine.
 */
@NullMarked
package dev.rubric.rules;

import org.jspecify.annotations.NullMarked;
