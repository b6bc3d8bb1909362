/**
 * Values as a file holds them, each with the place it stands at: what every reader of a file format
 * produces and what the checks of {@code dev.rubric.engine.reading} consume. Read {@link
 * dev.rubric.engine.located.Node} first.
 */
@NullMarked
package dev.rubric.engine.located;

import org.jspecify.annotations.NullMarked;
