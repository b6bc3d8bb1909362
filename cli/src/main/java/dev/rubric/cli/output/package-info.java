/**
 * Files that a command writes: an existing one is replaced only when the new one is whole. Read
 * {@link dev.rubric.cli.output.ReplacedFile} first.
 */
@NullMarked
package dev.rubric.cli.output;

import org.jspecify.annotations.NullMarked;
