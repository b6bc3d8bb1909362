package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import java.util.List;

/**
 * A way to read a sheet as a table of ratings.
 *
 * @param words what the rows are, for a message
 * @param header where the table begins
 * @param marks ratings and comments, from top to bottom
 * @param problems what could not be placed
 * @param ratings how many cells hold levels: the layout that finds most is the right one
 */
record Layout(
    String words, Location header, List<Mark> marks, List<Problem> problems, long ratings) {
  Layout {
    marks = List.copyOf(marks);
    problems = List.copyOf(problems);
  }
}
