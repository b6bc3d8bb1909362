/**
 * Reads scorecards from workbooks and CSV, and writes evaluations to them. Rows and cells stay
 * inside this package: what leaves it is a scorecard whose values know where they came from.
 */
@NullMarked
package dev.rubric.spreadsheets;

import org.jspecify.annotations.NullMarked;
