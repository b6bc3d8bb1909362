package dev.rubric.engine.document;

import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.scorecard.Header;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The document of a scorecard. */
final class ScorecardTree {

  private ScorecardTree() {}

  static Map<String, @Nullable Object> of(Scorecard scorecard) {
    Header header = scorecard.header();
    Tree tree = new Tree().always("format", ScorecardReader.FORMAT);
    header(tree, header)
        .always("rubric", header.rubric())
        .given("rubric_version", header.rubricVersion());
    return contents(tree, scorecard).members();
  }

  /** Within its rubric a scorecard names neither format nor rubric. */
  static Map<String, @Nullable Object> ofExample(Scorecard scorecard) {
    Tree tree = header(new Tree(), scorecard.header());
    return contents(tree, scorecard).members();
  }

  /** A value as JSON has it. */
  static Object value(Value value) {
    if (value instanceof Value.YesNo yesNo) {
      return yesNo.yes();
    }
    return value instanceof Value.Quantity quantity ? quantity.number() : value.text();
  }

  private static Tree header(Tree tree, Header header) {
    return tree.always("id", header.id())
        .always("candidate", header.candidate())
        .given("interviewer", header.interviewer())
        .given("interviewer_role", header.interviewerRole())
        .given("date", header.date());
  }

  private static Tree contents(Tree tree, Scorecard scorecard) {
    return tree.given("profiles", scorecard.profiles())
        .given("facts", values(scorecard.facts()))
        .given("lists", each(scorecard.lists(), ScorecardTree::rows))
        .given("ratings", each(scorecard.ratings(), Note::text))
        .given("evidence", each(scorecard.evidence(), Note::text));
  }

  private static List<Map<String, Object>> rows(Rows rows) {
    return rows.rows().stream().map(row -> values(row.cells())).toList();
  }

  private static Map<String, Object> values(Map<String, Observation> observations) {
    return each(observations, observation -> value(observation.value()));
  }

  private static <T, R> Map<String, R> each(Map<String, T> map, Function<T, R> form) {
    Map<String, R> formed = new LinkedHashMap<>();
    map.forEach((name, value) -> formed.put(name, form.apply(value)));
    return formed;
  }
}
