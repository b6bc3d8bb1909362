package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import java.util.ArrayList;
import java.util.List;

/** Gathers the rows of one example. */
final class ExampleRows {

  static final String SCORECARD = "scorecard";
  static final String PROFILE = "profile";
  static final String FACT = "fact";
  static final String LIST = "list";
  static final String RATING = "rating";
  static final String EVIDENCE = "evidence";
  static final String EXPECTED_FLAG = "expect flag";
  static final String EXPECTED_LEVEL = "expect level";
  static final String EXPECTED_BAND = "expect band";

  /** Stands for a list without rows, a row without values, no flags. */
  static final String NOTHING = "(nothing)";

  private final Node name;
  private final Location location;
  private final Problems problems;
  private final ObjectBuilder header = new ObjectBuilder();
  private final List<Node> profiles = new ArrayList<>();
  private final ObjectBuilder facts = new ObjectBuilder();
  private final ListRows lists;
  private final ObjectBuilder ratings = new ObjectBuilder();
  private final ObjectBuilder evidence = new ObjectBuilder();
  private final List<Node> flags = new ArrayList<>();
  private final ObjectBuilder levels = new ObjectBuilder();
  private final ObjectBuilder expected = new ObjectBuilder();

  ExampleRows(Table.Row first, Problems problems) {
    this.name = first.node("example");
    this.location = first.location();
    this.problems = problems;
    this.lists = new ListRows(problems);
  }

  void add(Table.Row row) {
    String named = row.text("name");
    Location at = row.node("name").location();
    Node value = row.node("value");
    switch (Texts.comparable(row.text("part"))) {
      case SCORECARD -> header.putOnce(named, value, at, problems);
      case PROFILE -> profiles.add(row.node("name"));
      case FACT -> facts.putOnce(named, value, at, problems);
      case LIST -> lists.add(named, value, at);
      case RATING -> ratings.putOnce(named, value, at, problems);
      case EVIDENCE -> evidence.putOnce(named, value, at, problems);
      case EXPECTED_FLAG -> flag(row, value);
      case EXPECTED_LEVEL -> levels.putOnce(named, value, at, problems);
      case EXPECTED_BAND -> expected.putOnce("recommendation", value, at, problems);
      default ->
          problems.error(
              "unknown-part",
              row.node("part").location(),
              "unknown part `" + row.text("part") + "` of an example",
              Nearest.hint(
                  row.text("part"),
                  List.of(
                      SCORECARD,
                      PROFILE,
                      FACT,
                      LIST,
                      RATING,
                      EVIDENCE,
                      EXPECTED_FLAG,
                      EXPECTED_LEVEL,
                      EXPECTED_BAND)));
    }
  }

  private void flag(Table.Row row, Node value) {
    if (!expected.has("flags")) {
      expected.put("flags", value);
    }
    if (!row.text("name").isEmpty()) {
      flags.add(row.node("name"));
    }
  }

  Node node() {
    if (expected.has("flags")) {
      expected.put("flags", new ListNode(flags, location));
    }
    header.put("profiles", new ListNode(profiles, location));
    header.put("facts", facts.at(location));
    header.put("lists", lists.node(location));
    header.put("ratings", ratings.at(location));
    header.put("evidence", evidence.at(location));
    expected.put("levels", levels.at(location));
    return new ObjectBuilder()
        .put("name", name)
        .put("scorecard", header.at(location))
        .put("expect", expected.at(location))
        .at(location);
  }
}
