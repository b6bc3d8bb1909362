/**
 * A rubric held to its own examples: what each comes to, and how much of the rubric they exercise.
 * Read {@link dev.rubric.engine.example.ExampleRun} first.
 */
@NullMarked
package dev.rubric.engine.example;

import org.jspecify.annotations.NullMarked;
