package dev.rubric.engine.reading;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.located.Fields;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Profile;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.signal.Signals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a rubric's bands, profiles and red flags. */
final class FlagsReader {

  private final Problems problems;

  FlagsReader(Problems problems) {
    this.problems = problems;
  }

  List<Band> bands(Fields rubric) {
    List<Band> bands = new ArrayList<>();
    Ids names = new Ids(problems);
    List<ObjectNode> nodes = rubric.objects("bands", Limits.STEPS);
    for (ObjectNode node : nodes) {
      Fields fields = new Fields(node, problems);
      String name = Texts.collapse(fields.requiredText("name"));
      names.use(Texts.comparable(name), fields.locationOf("name"));
      BigDecimal atLeast = fields.number("at_least");
      fields.close();
      Band band = new Band(name, atLeast, node.location());
      checkBand(bands, band, bands.size() == nodes.size() - 1);
      bands.add(band);
    }
    return bands;
  }

  private void checkBand(List<Band> better, Band band, boolean last) {
    BigDecimal atLeast = band.atLeast();
    if (last != (atLeast == null)) {
      problems.error(
          "band-threshold",
          band.location(),
          last
              ? "the last band `"
                  + band.name()
                  + "` takes all that is left, so it has no `at_least`"
              : "band `"
                  + band.name()
                  + "` has no `at_least`, which only the last band goes without");
      return;
    }
    BigDecimal before = better.isEmpty() ? null : better.get(better.size() - 1).atLeast();
    if (atLeast != null && before != null && atLeast.compareTo(before) >= 0) {
      problems.error(
          "band-order",
          band.location(),
          "band `"
              + band.name()
              + "` begins at "
              + atLeast.toPlainString()
              + ", expected less than the band above it");
    }
  }

  List<Profile> profiles(Fields rubric, List<Criterion> criteria) {
    List<Profile> profiles = new ArrayList<>();
    Ids ids = new Ids(problems);
    for (ObjectNode node : rubric.objects("profiles", Limits.CRITERIA)) {
      Fields fields = new Fields(node, problems);
      String id = ids.read(fields, Ids.KEBAB, "fraud-detection");
      String title = fields.requiredText("title");
      Map<String, BigDecimal> multipliers = new LinkedHashMap<>();
      for (Member member : fields.members("multipliers")) {
        multiplier(member, criteria)
            .ifPresent(multiplier -> multipliers.put(member.name(), multiplier));
      }
      fields.close();
      profiles.add(new Profile(id, title, inOrder(multipliers, criteria), node.location()));
    }
    return profiles;
  }

  private Optional<BigDecimal> multiplier(Member member, List<Criterion> criteria) {
    List<String> known = criteria.stream().map(Criterion::id).toList();
    if (!known.contains(member.name())) {
      problems.error(
          "unknown-criterion",
          member.location(),
          "unknown criterion `" + member.name() + "`",
          Nearest.hint(member.name(), known));
      return Optional.empty();
    }
    Optional<BigDecimal> number =
        Numbers.of(member.value()).filter(multiplier -> multiplier.signum() >= 0);
    if (number.isEmpty()) {
      problems.error(
          "wrong-type",
          member.value().location(),
          "the multiplier of `"
              + member.name()
              + "` is "
              + Texts.shown(member.value())
              + ", expected a number of 0 or more");
    }
    return number;
  }

  private static Map<String, BigDecimal> inOrder(
      Map<String, BigDecimal> multipliers, List<Criterion> criteria) {
    Map<String, BigDecimal> ordered = new LinkedHashMap<>();
    for (Criterion criterion : criteria) {
      BigDecimal multiplier = multipliers.get(criterion.id());
      if (multiplier != null) {
        ordered.put(criterion.id(), multiplier);
      }
    }
    return ordered;
  }

  List<RedFlag> flags(Fields rubric, Signals signals, EffectReader effects) {
    List<RedFlag> flags = new ArrayList<>();
    Ids ids = new Ids(problems);
    for (ObjectNode node : rubric.objects("flags", Limits.FLAGS)) {
      Fields fields = new Fields(node, problems);
      String id = ids.read(fields, Ids.KEBAB, "skipped-serving");
      String title = fields.requiredText("title");
      RedFlag.Severity severity = severity(fields);
      fields.requiredText("when");
      Rule rule = CriteriaReader.rule(fields, signals, problems);
      List<Effect> does =
          fields.texts("effects").stream().map(effects::read).flatMap(Optional::stream).toList();
      List<String> onlyFor = fields.texts("only_for").stream().map(TextNode::text).toList();
      String why = fields.text("why");
      String remedy = fields.text("remedy");
      if (rule != null) {
        flags.add(
            new RedFlag(id, title, severity, rule, does, onlyFor, why, remedy, node.location()));
      }
      fields.close();
    }
    return flags;
  }

  private RedFlag.Severity severity(Fields fields) {
    int before = problems.list().size();
    String word = fields.requiredText("severity");
    Optional<RedFlag.Severity> severity =
        Arrays.stream(RedFlag.Severity.values())
            .filter(candidate -> candidate.word().equals(Texts.comparable(word)))
            .findFirst();
    if (severity.isEmpty() && problems.list().size() == before) {
      problems.error(
          "unknown-severity",
          fields.locationOf("severity"),
          "unknown severity `" + word + "`, expected critical, major or minor",
          Nearest.hint(word, List.of("critical", "major", "minor")));
    }
    return severity.orElse(RedFlag.Severity.MINOR);
  }

  /** Reports profiles that the rubric does not have. */
  void checkOnlyFor(List<String> onlyFor, Location at, List<Profile> profiles) {
    List<String> known = profiles.stream().map(Profile::id).toList();
    for (String profile : onlyFor) {
      if (!known.contains(profile)) {
        problems.error(
            "unknown-profile",
            at,
            "unknown profile `" + profile + "` under `only_for`",
            Nearest.hint(profile, known));
      }
    }
  }
}
