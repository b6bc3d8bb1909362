package dev.rubric.spreadsheets.ratings;

import java.util.Set;

/**
 * Headers that say what a column is, in a few languages. They are hints: where none is there, the
 * values decide.
 */
final class Words {

  private static final Set<String> SUBJECT =
      Set.of(
          "candidate",
          "candidates",
          "applicant",
          "name",
          "subject",
          "student",
          "person",
          "participant",
          "candidate name",
          "kandidat",
          "kandidatin",
          "bewerber",
          "bewerberin",
          "candidat",
          "candidate e",
          "nom",
          "candidato",
          "nombre",
          "候选人",
          "姓名");

  private static final Set<String> RATER =
      Set.of(
          "rater",
          "interviewer",
          "reviewer",
          "assessor",
          "grader",
          "evaluator",
          "panelist",
          "panellist",
          "judge",
          "marker",
          "rated by",
          "prüfer",
          "bewerter",
          "gutachter",
          "évaluateur",
          "examinateur",
          "entrevistador",
          "evaluador",
          "面试官",
          "评委");

  private static final Set<String> CRITERION =
      Set.of(
          "criterion",
          "criteria",
          "category",
          "dimension",
          "competency",
          "attribute",
          "kriterium",
          "critère",
          "criterio",
          "标准");

  private static final Set<String> RATING =
      Set.of(
          "rating",
          "level",
          "score",
          "points",
          "grade",
          "mark",
          "bewertung",
          "note",
          "punkte",
          "stufe",
          "niveau",
          "calificación",
          "nivel",
          "评分");

  private static final Set<String> COMMENT =
      Set.of(
          "comment",
          "comments",
          "notes",
          "evidence",
          "rationale",
          "justification",
          "feedback",
          "remarks",
          "kommentar",
          "kommentare",
          "begründung",
          "bemerkung",
          "commentaire",
          "commentaires",
          "comentario",
          "comentarios",
          "评语",
          "备注");

  private static final Set<String> SUMMARY =
      Set.of(
          "average",
          "mean",
          "median",
          "total",
          "sum",
          "overall",
          "max",
          "min",
          "durchschnitt",
          "mittelwert",
          "summe",
          "gesamt",
          "moyenne",
          "somme",
          "promedio",
          "平均",
          "合计");

  private Words() {}

  static boolean isSubject(String header) {
    return SUBJECT.contains(CriterionNames.plain(header));
  }

  static boolean isRater(String header) {
    return RATER.contains(CriterionNames.plain(header));
  }

  static boolean isCriterion(String header) {
    return CRITERION.contains(CriterionNames.plain(header));
  }

  static boolean isRating(String header) {
    return RATING.contains(CriterionNames.plain(header));
  }

  static boolean isComment(String header) {
    return COMMENT.contains(CriterionNames.plain(header));
  }

  /** What is worked out from ratings and is none itself. */
  static boolean isSummary(String text) {
    return SUMMARY.contains(CriterionNames.plain(text));
  }
}
