package dev.rubric.engine.reading;

/**
 * How much a rubric may hold. No committee asks for as much; the limits keep every rubric within
 * what a workbook can show, whose sheets have 16,384 columns.
 */
final class Limits {

  /** Steps of the scale, and bands. */
  static final int STEPS = 100;

  /** Criteria, and profiles: each is a column of some sheet. */
  static final int CRITERIA = 1_000;

  static final int FLAGS = 10_000;

  /** Lists and grids: each is a sheet. */
  static final int LISTS = 100;

  static final int COLUMNS = 1_000;

  /** Signals, cells of grids and columns of lists together. */
  static final int SIGNALS = 10_000;

  static final int OPTIONS = 10_000;

  /** Characters of an id. */
  static final int ID = 1_000;

  private Limits() {}
}
