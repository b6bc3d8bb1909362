package dev.rubric.engine.reading;

import dev.rubric.engine.located.Fields;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Profile;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Header;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.FactId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks the values of a scorecard against its rubric and makes a {@link Scorecard} of them. */
public final class ScorecardReader {

  /** The value of {@code format} in a scorecard. */
  public static final String FORMAT = "scorecard/1";

  /** The fields of the header that conclusions across scorecards rest on. */
  private static final List<String> LOCATED =
      List.of("candidate", "interviewer", "interviewer_role", "date");

  private final Rubric rubric;
  private final Problems problems;

  private ScorecardReader(Rubric rubric, Problems problems) {
    this.rubric = rubric;
    this.problems = problems;
  }

  /**
   * Reads a scorecard.
   *
   * @param root the values as a file holds them, in the shape of the JSON document
   * @param problems receives all that is wrong
   * @return the scorecard, or empty when something was found that makes it unusable
   */
  public static Optional<Scorecard> read(Node root, Rubric rubric, Problems problems) {
    if (!(root instanceof ObjectNode object)) {
      problems.error(
          "wrong-type", root.location(), "expected a scorecard, found " + Texts.shown(root));
      return Optional.empty();
    }
    return read(object, rubric, false, problems);
  }

  /** Reads a scorecard within its rubric, which need not name format and rubric. */
  static Optional<Scorecard> readExample(ObjectNode root, Rubric rubric, Problems problems) {
    return read(root, rubric, true, problems);
  }

  /** The id of the rubric that a scorecard names, read before anything else is checked. */
  public static Optional<TextNode> rubricOf(Node root) {
    return root instanceof ObjectNode object
        ? object
            .get("rubric")
            .flatMap(
                node -> Texts.of(node).map(text -> new TextNode(text.strip(), node.location())))
        : Optional.empty();
  }

  /** Whether a scorecard does not name another rubric. */
  public static boolean isOf(Node root, Rubric rubric) {
    return rubricOf(root)
        .filter(named -> !Texts.isBlank(named.text()) && !named.text().equals(rubric.id()))
        .isEmpty();
  }

  private static Optional<Scorecard> read(
      ObjectNode root, Rubric rubric, boolean example, Problems problems) {
    Problems own = new Problems();
    Optional<Scorecard> scorecard = new ScorecardReader(rubric, own).read(root, example);
    problems.addAll(own.list());
    return own.hasErrors() ? Optional.empty() : scorecard;
  }

  private Optional<Scorecard> read(ObjectNode root, boolean example) {
    Fields fields = new Fields(root, problems);
    if (!example || fields.node("format").isPresent()) {
      Formats.check(fields, FORMAT, problems);
    }
    if (!isOf(root, rubric)) {
      ofAnother(rubricOf(root).orElseThrow());
      return Optional.empty();
    }
    Header header = header(fields, example);
    List<String> profiles = profiles(fields);
    FactsReader facts = new FactsReader(rubric.signals(), problems);
    facts.read(fields);
    Map<String, Location> blanks = facts.blanks();
    Map<String, Note> ratings = ratings(fields, blanks);
    Scorecard scorecard =
        new Scorecard(
            header,
            profiles,
            facts.observations(),
            blanks,
            facts.lists(),
            ratings,
            evidence(fields),
            root.location());
    fields.close();
    return Optional.of(scorecard);
  }

  /** What another rubric asks for would be wrong by this one, all of it for one reason. */
  private void ofAnother(TextNode named) {
    problems.error(
        "other-rubric",
        named.location(),
        "the scorecard is of rubric `"
            + Texts.shortened(named.text())
            + "`, expected `"
            + rubric.id()
            + "`",
        "read it by the rubric that it names");
  }

  private Header header(Fields fields, boolean example) {
    if (example) {
      fields.text("rubric");
    } else {
      fields.requiredText("rubric");
    }
    String version = fields.text("rubric_version");
    if (version != null && !version.equals(rubric.version())) {
      problems.error(
          "other-version",
          fields.locationOf("rubric_version"),
          "the scorecard is of version `"
              + version
              + "` of the rubric, expected `"
              + rubric.version()
              + "`");
    }
    return new Header(
        fields.requiredText("id"),
        fields.requiredText("candidate"),
        fields.text("interviewer"),
        fields.text("interviewer_role"),
        date(fields),
        rubric.id(),
        version,
        places(fields));
  }

  private static Map<String, Location> places(Fields fields) {
    Map<String, Location> places = new HashMap<>();
    for (String field : LOCATED) {
      fields.node(field).ifPresent(node -> places.put(field, node.location()));
    }
    return places;
  }

  private @Nullable String date(Fields fields) {
    String date = fields.text("date");
    if (date == null) {
      return null;
    }
    try {
      return LocalDate.parse(date).toString();
    } catch (DateTimeException notADate) {
      problems.error(
          "wrong-type",
          fields.locationOf("date"),
          "`date` is `" + date + "`, expected a date such as 2026-03-09");
      return null;
    }
  }

  private List<String> profiles(Fields fields) {
    List<String> known = rubric.profiles().stream().map(Profile::id).toList();
    List<String> profiles = new ArrayList<>();
    for (TextNode profile : fields.texts("profiles")) {
      if (!known.contains(profile.text())) {
        problems.error(
            "unknown-profile",
            profile.location(),
            "unknown profile `" + profile.text() + "`",
            Nearest.hint(profile.text(), known));
      } else if (profiles.contains(profile.text())) {
        problems.error(
            "duplicate-id", profile.location(), "profile `" + profile.text() + "` stands twice");
      } else {
        profiles.add(profile.text());
      }
    }
    return profiles;
  }

  /**
   * The ratings, in the rubric's order.
   *
   * @param blanks receives the places of those that are blank, in the same order
   */
  private Map<String, Note> ratings(Fields fields, Map<String, Location> blanks) {
    Map<String, Member> given = new HashMap<>();
    Map<String, Note> read = new HashMap<>();
    for (Member member : fields.members("ratings")) {
      given.put(member.name(), member);
      if (!(member.value() instanceof Node.NullNode)) {
        RatingReader.level(member, rubric, problems)
            .map(level -> new Note(level.name(), member.value().location()))
            .ifPresent(rating -> read.put(member.name(), rating));
      }
    }
    Map<String, Note> ordered = new LinkedHashMap<>();
    for (Criterion criterion : rubric.criteria()) {
      Member member = given.get(criterion.id());
      Note rating = read.get(criterion.id());
      if (rating != null) {
        ordered.put(criterion.id(), rating);
      } else if (member != null && FactsReader.isBlank(member.value())) {
        blanks.put(FactId.RATING + criterion.id(), member.value().location());
      }
    }
    return ordered;
  }

  private Map<String, Note> evidence(Fields fields) {
    Map<FactId, Note> read = new TreeMap<>();
    for (Member member : fields.members("evidence")) {
      Optional<FactId> fact = FactNames.resolve(member.name(), rubric);
      if (fact.isEmpty()) {
        problems.error(
            "unknown-fact",
            member.location(),
            "evidence for the unknown fact `" + member.name() + "`",
            FactNames.hint(member.name(), rubric));
        continue;
      }
      if (member.value() instanceof Node.NullNode) {
        continue;
      }
      Location at = member.value().location();
      String text = Texts.read(member.value(), member.name(), problems);
      if (text != null) {
        read.put(fact.get(), new Note(text, at));
      }
    }
    Map<String, Note> ordered = new LinkedHashMap<>();
    read.forEach((fact, note) -> ordered.put(fact.text(), note));
    return ordered;
  }
}
