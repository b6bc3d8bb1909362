package dev.rubric.engine.reading;

import dev.rubric.engine.located.Fields;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms that ids have, and that each is used once. */
final class Ids {

  /** {@code fraud-detection}. */
  static final Pattern KEBAB = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

  /** {@code problem_definition}, of sections, columns and rows of grids. */
  static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*+(?:_[a-z0-9]++)*+");

  /** {@code metrics}, {@code open-risks}. */
  static final Pattern LIST = Pattern.compile("[a-z][a-z0-9]*+(?:[_-][a-z0-9]++)*+");

  /** {@code monitoring.data_drift}. */
  static final Pattern SIGNAL = Pattern.compile(SNAKE.pattern() + "\\." + SNAKE.pattern());

  /** Words of conditions. */
  static final Set<String> KEYWORDS =
      Set.of(
          "is", "not", "below", "above", "at", "least", "most", "between", "and", "or", "one", "of",
          "none", "some", "every", "no", "has", "have", "fewer", "more", "than", "exactly");

  private final Problems problems;
  private final Map<String, Location> used = new HashMap<>();

  Ids(Problems problems) {
    this.problems = problems;
  }

  /** The id of an object, checked for its form and for having been used before. */
  String read(Fields fields, Pattern form, String example) {
    int before = problems.list().size();
    String id = fields.requiredText("id");
    Location at = fields.locationOf("id");
    if (problems.list().size() > before) {
      return id;
    }
    if (id.length() > Limits.ID) {
      problems.error(
          "bad-id", at, "the id has " + id.length() + " characters, expected at most " + Limits.ID);
    } else if (!form.matcher(id).matches()) {
      problems.error(
          "bad-id", at, "id `" + id + "` is not of the form expected, such as `" + example + "`");
    } else if (KEYWORDS.contains(id)) {
      problems.error("bad-id", at, "id `" + id + "` is a word of the condition language");
    }
    use(id, at);
    return id;
  }

  /** Notes that an id is used, and reports it when it was before. */
  void use(String id, Location at) {
    Location first = used.putIfAbsent(id, at);
    if (first != null) {
      problems.error("duplicate-id", at, "`" + id + "` is already used at " + first.describe());
    }
  }
}
