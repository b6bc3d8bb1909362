/**
 * Flat batches: one table with a row a scorecard and a column a header field, a signal or a rating,
 * and further tables for what has rows of its own. {@link dev.rubric.spreadsheets.flat.FlatBatch}
 * reads them and {@link dev.rubric.spreadsheets.flat.FlatWriter} writes them.
 */
@NullMarked
package dev.rubric.spreadsheets.flat;

import org.jspecify.annotations.NullMarked;
