package dev.rubric.cli.report;

import dev.rubric.engine.rubric.Rubric;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Rubrics as a table, a row each, under a heading for what they are about. */
public final class RubricTable {

  private static final String ANYTHING = "anything";

  private RubricTable() {}

  /** Prints the rubrics by subject, then by stage, in the order in which these first appear. */
  public static void print(List<Rubric> rubrics, PrintWriter out) {
    Map<String, Map<String, List<Rubric>>> grouped = new LinkedHashMap<>();
    for (Rubric rubric : rubrics) {
      grouped
          .computeIfAbsent(
              Objects.requireNonNullElse(rubric.subject(), ANYTHING), any -> new LinkedHashMap<>())
          .computeIfAbsent(Objects.requireNonNullElse(rubric.stage(), ""), any -> new ArrayList<>())
          .add(rubric);
    }
    boolean first = true;
    for (Map.Entry<String, Map<String, List<Rubric>>> subject : grouped.entrySet()) {
      if (!first) {
        out.println();
      }
      first = false;
      out.println("On a" + (vowel(subject.getKey()) ? "n " : " ") + subject.getKey() + ":");
      print(subject.getValue(), out);
    }
  }

  private static void print(Map<String, List<Rubric>> stages, PrintWriter out) {
    TextTable table = new TextTable();
    table.add("STAGE", "RUBRIC", "VERSION", "CRITERIA", "RED FLAGS", "TITLE");
    stages.forEach(
        (stage, rubrics) -> {
          String shown = stage;
          for (Rubric rubric : rubrics) {
            table.add(
                shown,
                rubric.id(),
                rubric.version(),
                String.valueOf(rubric.criteria().size()),
                String.valueOf(rubric.flags().size()),
                rubric.title());
            shown = "";
          }
        });
    table.print(out, "  ");
  }

  private static boolean vowel(String word) {
    return !word.isEmpty() && "aeiou".indexOf(word.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
  }
}
