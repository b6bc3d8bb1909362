package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.rubric.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table: a rating, or a comment on one.
 *
 * @param subjectAt where the subject is named
 * @param rater who rated; null where the table does not say
 * @param entry tells apart what one rater, or nobody in particular, recorded of one subject
 * @param column of the cell, from 0
 */
record Mark(
    String subject,
    Location subjectAt,
    @Nullable String rater,
    int entry,
    Criterion criterion,
    boolean isComment,
    int row,
    int column) {}
