/**
 * Workbooks in and out: a rubric as {@link dev.rubric.spreadsheets.RubricWorkbook}, scorecards as
 * {@link dev.rubric.spreadsheets.ScorecardWorkbook}, evaluations as {@link
 * dev.rubric.spreadsheets.ResultsWorkbook}; each sheet has one class that knows its layout. Rows
 * and cells stay inside this module: what leaves it is a tree of values that know where they stand,
 * which the engine checks as it checks a document.
 */
@NullMarked
package dev.rubric.spreadsheets;

import org.jspecify.annotations.NullMarked;
