package dev.rubric.engine.reading;

import dev.rubric.engine.located.Fields;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Profile;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.rubric.ScaleLevel;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the values of a rubric and makes a {@link Rubric} of them. */
public final class RubricReader {

  /** The value of {@code format} in a rubric. */
  public static final String FORMAT = "rubric/1";

  private final Problems problems;

  private RubricReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a rubric.
   *
   * @param root the values as a file holds them, in the shape of the JSON document
   * @param problems receives all that is wrong
   * @return the rubric, or empty when something was found that makes it unusable
   */
  public static Optional<Rubric> read(Node root, Problems problems) {
    if (!(root instanceof ObjectNode object)) {
      problems.error(
          "wrong-type", root.location(), "expected a rubric, found " + Texts.shown(root));
      return Optional.empty();
    }
    Problems own = new Problems();
    Rubric rubric = new RubricReader(own).read(object);
    problems.addAll(own.list());
    return own.hasErrors() ? Optional.empty() : Optional.of(rubric);
  }

  /**
   * Whether no rubric and no criterion can have an id, as conditions, effects or the names of rules
   * use the word for something else.
   */
  public static boolean isReserved(String id) {
    return Ids.KEYWORDS.contains(id) || CriteriaReader.TAKEN.contains(id);
  }

  private Rubric read(ObjectNode root) {
    Fields fields = new Fields(root, problems);
    Formats.check(fields, FORMAT, problems);
    String id = new Ids(problems).read(fields, Ids.KEBAB, "ml-system-design");
    String version = fields.requiredText("version");
    String title = fields.requiredText("title");
    CriteriaReader criteriaReader = new CriteriaReader(problems);
    List<ScaleLevel> scale = criteriaReader.scale(fields);
    Signals signals = new SignalsReader(problems).read(fields);
    List<Criterion> criteria = criteriaReader.criteria(fields, scale, signals);
    FlagsReader flagsReader = new FlagsReader(problems);
    List<Band> bands = flagsReader.bands(fields);
    List<Profile> profiles = flagsReader.profiles(fields, criteria);
    List<RedFlag> flags =
        flagsReader.flags(fields, signals, new EffectReader(criteria, bands, problems));
    criteria.forEach(
        criterion -> flagsReader.checkOnlyFor(criterion.onlyFor(), criterion.location(), profiles));
    flags.forEach(flag -> flagsReader.checkOnlyFor(flag.onlyFor(), flag.location(), profiles));
    Rubric withoutExamples =
        new Rubric(
            id,
            version,
            title,
            fields.text("subject"),
            fields.text("stage"),
            scale,
            signals,
            criteria,
            flags,
            profiles,
            bands,
            List.of(),
            root.location());
    List<ObjectNode> examples = fields.objects("examples");
    fields.close();
    return problems.hasErrors() ? withoutExamples : withExamples(withoutExamples, examples);
  }

  private Rubric withExamples(Rubric rubric, List<ObjectNode> nodes) {
    List<Example> examples = new ArrayList<>();
    Ids names = new Ids(problems);
    for (ObjectNode node : nodes) {
      Fields fields = new Fields(node, problems);
      String name = fields.requiredText("name");
      names.use(name, fields.locationOf("name"));
      Optional<Scorecard> scorecard = scorecard(fields, rubric);
      Example.Expectation expectation = expectation(fields, rubric);
      fields.close();
      scorecard.ifPresent(found -> examples.add(new Example(name, found, expectation)));
    }
    return new Rubric(
        rubric.id(),
        rubric.version(),
        rubric.title(),
        rubric.subject(),
        rubric.stage(),
        rubric.scale(),
        rubric.signals(),
        rubric.criteria(),
        rubric.flags(),
        rubric.profiles(),
        rubric.bands(),
        examples,
        rubric.location());
  }

  private Optional<Scorecard> scorecard(Fields example, Rubric rubric) {
    Optional<ObjectNode> node = example.object("scorecard");
    if (node.isEmpty()) {
      problems.error("missing-value", example.location(), "the example has no `scorecard`");
    }
    return node.flatMap(found -> ScorecardReader.readExample(found, rubric, problems));
  }

  private Example.Expectation expectation(Fields example, Rubric rubric) {
    Optional<ObjectNode> node = example.object("expect");
    if (node.isEmpty()) {
      problems.error("missing-value", example.location(), "the example has no `expect`");
      return new Example.Expectation(null, Map.of(), null);
    }
    Fields fields = new Fields(node.get(), problems);
    List<String> flags =
        fields.node("flags").isEmpty() ? null : flags(fields.texts("flags"), rubric);
    Map<String, String> levels = levels(fields.members("levels"), rubric);
    String recommendation = recommendation(fields, rubric);
    fields.close();
    return new Example.Expectation(flags, levels, recommendation);
  }

  private List<String> flags(List<TextNode> expected, Rubric rubric) {
    List<String> known = rubric.flags().stream().map(RedFlag::id).toList();
    for (TextNode flag : expected) {
      if (!known.contains(flag.text())) {
        problems.error(
            "unknown-flag",
            flag.location(),
            "unknown flag `" + flag.text() + "`",
            Nearest.hint(flag.text(), known));
      }
    }
    List<String> wanted = expected.stream().map(TextNode::text).toList();
    return known.stream().filter(wanted::contains).toList();
  }

  private Map<String, String> levels(List<Member> expected, Rubric rubric) {
    Map<String, String> named = new LinkedHashMap<>();
    for (Member member : expected) {
      RatingReader.level(member, rubric, problems)
          .ifPresent(level -> named.put(member.name(), level.name()));
    }
    Map<String, String> ordered = new LinkedHashMap<>();
    for (Criterion criterion : rubric.criteria()) {
      String level = named.get(criterion.id());
      if (level != null) {
        ordered.put(criterion.id(), level);
      }
    }
    return ordered;
  }

  private @Nullable String recommendation(Fields fields, Rubric rubric) {
    String name = fields.text("recommendation");
    if (name == null) {
      return null;
    }
    List<String> known = rubric.bands().stream().map(Band::name).toList();
    Optional<String> band =
        known.stream()
            .filter(candidate -> Texts.comparable(candidate).equals(Texts.comparable(name)))
            .findFirst();
    if (band.isEmpty()) {
      problems.error(
          "unknown-band",
          fields.locationOf("recommendation"),
          "unknown band `" + name + "`",
          Nearest.hint(name, known));
    }
    return band.orElse(null);
  }
}
