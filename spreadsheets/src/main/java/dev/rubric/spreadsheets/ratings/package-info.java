/**
 * Plain tables of ratings, which know nothing of us: subjects down or across, or a row a rating.
 * {@link dev.rubric.spreadsheets.ratings.RatingTable} finds out which, by the criteria and levels
 * of a known rubric, and makes scorecards of them.
 */
@NullMarked
package dev.rubric.spreadsheets.ratings;

import org.jspecify.annotations.NullMarked;
