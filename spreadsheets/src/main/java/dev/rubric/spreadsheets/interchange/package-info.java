/**
 * What hiring and grading tools export, in the shape of our own documents: scorecards of
 * Greenhouse, Lever and Ashby. Read {@link dev.rubric.spreadsheets.interchange.ExportReader} first.
 * What a file is, its content says; every value keeps its place in it.
 */
@NullMarked
package dev.rubric.spreadsheets.interchange;

import org.jspecify.annotations.NullMarked;
