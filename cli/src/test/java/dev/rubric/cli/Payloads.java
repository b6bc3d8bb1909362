package dev.rubric.cli;

import dev.rubric.engine.Generators;
import dev.rubric.engine.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts that would run somewhere: as Java, MVEL, formulas, HTML, by a shell, or as a path. */
final class Payloads {

  private static final Set<String> RUBRIC_TEXTS =
      Set.of("title", "label", "anchor", "why", "remedy", "ask", "note", "group", "unit", "stage");
  private static final List<String> SCORECARD_TEXTS =
      List.of("id", "candidate", "interviewer", "interviewer_role");

  private final List<String> texts;
  private int next;

  /** Texts of which those that can create a file create this one. */
  Payloads(Path canary) {
    String file = canary.toString();
    texts =
        List.of(
            "\"); new java.io.File(\"" + file + "\").createNewFile(); //",
            "${new java.io.File(\"" + file + "\").createNewFile()}",
            "@{Runtime.getRuntime().exec(\"touch " + file + "\")}",
            "#{T(java.lang.Runtime).getRuntime().exec('touch " + file + "')}",
            "eval(new java.io.File('" + file + "').createNewFile()) end rule \"x\" when then end",
            "=cmd|'/c touch " + file + "'!A1",
            "=HYPERLINK(\"file://" + file + "\";\"x\")",
            "=WEBSERVICE(\"http://127.0.0.1:9/\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1;2)",
            "\uFF1D1+1",
            "'=1+1",
            "<script>fetch('http://127.0.0.1:9/')</script>",
            "\"><img src=x onerror=alert(1)>",
            "'); alert(1); ('",
            "javascript:alert(1)",
            "</style></title><svg/onload=alert(1)>",
            "{{constructor.constructor('alert(1)')()}}",
            "$(touch " + file + ")",
            "`touch " + file + "`",
            "; touch " + file + " #",
            "../../canary",
            "..\\..\\canary",
            file,
            "con",
            "a/../../../canary",
            "%2e%2e%2fcanary",
            "x\u202Excod.exe");
  }

  /** The rubric of a seed with payloads for all texts that people read. */
  Map<String, Object> rubric(long seed) {
    next = (int) seed;
    Map<String, Object> rubric = Generators.rubric(seed);
    replace(rubric, RUBRIC_TEXTS);
    return rubric;
  }

  /** As many scorecards as there are payloads, so that each stands once in each place. */
  List<Map<String, Object>> scorecards(Map<String, Object> rubric, long seed) {
    Set<String> free = textFacts(rubric);
    List<Map<String, Object>> scorecards = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Map<String, Object> scorecard = Generators.scorecard(rubric, seed * 100 + i);
      next = i;
      SCORECARD_TEXTS.forEach(name -> scorecard.computeIfPresent(name, (n, text) -> payload()));
      Map<String, Object> evidence = Json.member(scorecard, "evidence");
      evidence.replaceAll((fact, text) -> payload());
      scorecard.put("evidence", evidence);
      replace(scorecard, free);
      scorecards.add(scorecard);
    }
    return scorecards;
  }

  /** The signals and columns that hold texts. A column of that name elsewhere may hold others. */
  private static Set<String> textFacts(Map<String, Object> rubric) {
    Set<String> texts = new HashSet<>();
    Set<String> others = new HashSet<>(SCORECARD_TEXTS);
    for (Map<String, Object> signal : Json.objects(rubric, "signals")) {
      (isText(signal) ? texts : others).add(Json.text(signal, "id"));
    }
    for (Map<String, Object> list : Json.objects(rubric, "lists")) {
      for (Map<String, Object> column : Json.objects(list, "columns")) {
        boolean isList = !list.containsKey("rows");
        (isText(column) && isList ? texts : others).add(Json.text(column, "id"));
      }
    }
    texts.removeAll(others);
    return texts;
  }

  private static boolean isText(Map<String, Object> signal) {
    return Json.text(signal, "type").equals("text");
  }

  /** Puts payloads in the place of texts of these names, and leaves all else as it is. */
  @SuppressWarnings("unchecked") // a tree as Json has it
  private void replace(Object tree, Set<String> names) {
    if (tree instanceof Map<?, ?> object) {
      ((Map<String, Object>) object)
          .replaceAll(
              (name, value) -> value instanceof String && names.contains(name) ? payload() : value);
      object.values().forEach(value -> replace(value, names));
    } else if (tree instanceof List<?> list) {
      list.forEach(item -> replace(item, names));
    }
  }

  private String payload() {
    return texts.get(next++ % texts.size());
  }
}
