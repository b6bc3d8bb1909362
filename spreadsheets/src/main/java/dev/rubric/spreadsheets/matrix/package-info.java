/**
 * Plain matrices: tables of criteria and levels that know nothing of this product, read as a rubric
 * whose criteria are rated. {@link dev.rubric.spreadsheets.matrix.PlainMatrix} looks for tables in
 * every layout, takes the best reading, and says in a {@link
 * dev.rubric.spreadsheets.matrix.MatrixSummary} what was understood and what was left out. The
 * structure of a table decides; words, in several languages, are hints.
 */
@NullMarked
package dev.rubric.spreadsheets.matrix;

import org.jspecify.annotations.NullMarked;
