/**
 * Files as sheets of cells that know where they stand. {@link
 * dev.rubric.spreadsheets.cells.WorkbookReader} reads a file, whatever it is called, and refuses
 * what programs would read differently; nothing here knows what the cells mean.
 */
@NullMarked
package dev.rubric.spreadsheets.cells;

import org.jspecify.annotations.NullMarked;
