package dev.rubric.spreadsheets.matrix;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grades by letter: {@code A+} to {@code F}, and {@code S} above {@code A}. */
final class Grades {

  private static final String LETTERS = "FEDCBAS";
  private static final int STEP = 3;
  private static final Pattern GRADE =
      Pattern.compile(
          "(?<letter>S{1,3}|[A-F])(?<sign>\\+|[-−–](?!\\s*\\p{L}))?(?<rest>(?![\\p{L}\\p{N}]).*)",
          Pattern.DOTALL);
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[【].*", Pattern.DOTALL);

  private Grades() {}

  /**
   * The rank of the grade that a name begins with; a letter or digit right behind makes it none.
   */
  static Optional<Integer> rank(String name) {
    Matcher grade = grade(name);
    return grade.matches() ? Optional.of(rank(grade)) : Optional.empty();
  }

  /** Whether a name is a grade, with nothing or a bracket behind it. */
  static boolean isGrade(String name) {
    Matcher grade = grade(name);
    return grade.matches()
        && (grade.group("rest").isEmpty() || IN_BRACKETS.matcher(grade.group("rest")).matches());
  }

  /** Whether a rank is that of an A, without which letters may be no more than those of a list. */
  static boolean isTop(int rank) {
    return Math.abs(rank - STEP * LETTERS.indexOf('A')) <= 1;
  }

  private static Matcher grade(String name) {
    return GRADE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC));
  }

  private static int rank(Matcher grade) {
    String letter = grade.group("letter");
    int whole = STEP * (LETTERS.indexOf(letter.charAt(0)) + letter.length() - 1);
    String sign = grade.group("sign");
    return sign == null ? whole : sign.equals("+") ? whole + 1 : whole - 1;
  }
}
