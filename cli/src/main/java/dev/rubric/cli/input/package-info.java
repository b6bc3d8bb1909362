/**
 * The files that a command is given: rubrics by id or file, scorecards by file or folder, each read
 * by what it holds. Read {@link dev.rubric.cli.input.ScorecardFiles} first.
 */
@NullMarked
package dev.rubric.cli.input;

import org.jspecify.annotations.NullMarked;
