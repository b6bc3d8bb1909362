package dev.rubric.spreadsheets.flat;

import java.util.List;

/** What columns and tables of a flat batch are called. */
final class FlatNames {

  /** The sheet of scorecards. */
  static final String SCORECARDS = "Scorecards";

  /** The sheet of evidence that has no column. */
  static final String EVIDENCE = "Evidence";

  /** Columns of the header, as documents name them. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "candidate",
          "interviewer",
          "interviewer_role",
          "date",
          FlatNames.RUBRIC,
          FlatNames.VERSION);

  static final String RUBRIC = "rubric";
  static final String VERSION = "rubric_version";
  static final String PROFILES = "profiles";

  /** Begins the column of a criterion's rating. */
  static final String RATING = "rating/";

  /** Begins the column of evidence for a fact. */
  static final String EVIDENCE_FOR = "evidence/";

  /** The first column of a further table: whose row it is. */
  static final String KEY = "scorecard";

  /** The second column of the table of evidence. A list's table has the list's id there. */
  static final String FACT = "evidence for";

  /** The third column of the table of evidence. */
  static final String NOTE = "evidence";

  /** Names the file of evidence; no list can have this id. */
  static final String EVIDENCE_FILE = "_evidence";

  private FlatNames() {}
}
