package dev.rubric.spreadsheets.matrix;

/** How a table is laid out. */
public enum Layout {
  /** A row a criterion, a column a level. */
  ACROSS("a row a criterion, a column a level"),
  /** A column a criterion, a row a level. */
  DOWN("a column a criterion, a row a level"),
  /** A row a level of a criterion. */
  LONG("a row a level of a criterion"),
  /** A row a criterion, whose cells name levels of its own. */
  RATINGS("a row a criterion, a cell a rating with its points"),
  /** A row a criterion with its points, and no levels. */
  POINTS("a row a criterion with its points, no levels");

  private final String words;

  Layout(String words) {
    this.words = words;
  }

  /** The layout in words. */
  public String words() {
    return words;
  }
}
