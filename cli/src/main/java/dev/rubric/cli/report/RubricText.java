package dev.rubric.cli.report;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.panel.Panel;
import dev.rubric.engine.panel.PlannedStage;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Profile;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;

/** A rubric as text for people to read. */
public final class RubricText {

  private static final int WIDTH = 96;

  private final PrintWriter out;
  private final Map<String, String> standIns;

  /**
   * Prints to a writer.
   *
   * @param standIns stages by the planned stage of a loop that they stand in for
   */
  public RubricText(PrintWriter out, Map<String, String> standIns) {
    this.out = out;
    this.standIns = standIns;
  }

  /** Prints criteria with levels, flags, profiles and bands. */
  public void print(Rubric rubric) {
    out.println(rubric.title());
    out.println(rubric.id() + " " + rubric.version() + about(rubric));
    out.println(
        "scale: "
            + rubric.scale().stream()
                .map(level -> level.name() + " " + level.points().toPlainString())
                .collect(Collectors.joining(", ")));
    out.println(
        rubric.signals().all().size() + " signals, " + rubric.examples().size() + " examples");
    stages(Panel.planned(rubric));
    heading("CRITERIA");
    criteria(rubric.criteria());
    heading("RED FLAGS");
    rubric.flags().forEach(this::flag);
    heading("PROFILES");
    rubric.profiles().forEach(this::profile);
    heading("BANDS");
    rubric.bands().forEach(this::band);
  }

  private void stages(List<PlannedStage> planned) {
    if (planned.isEmpty()) {
      return;
    }
    heading("STAGES (a scorecard counts for the one that its rubric names as `stage`)");
    for (PlannedStage stage : planned) {
      String matched =
          Stream.concat(
                  Stream.of(stage.id()),
                  standIns.keySet().stream()
                      .filter(id -> stage.id().equals(standIns.get(id)))
                      .sorted())
              .map(id -> id.replace('_', '-'))
              .collect(Collectors.joining(", "));
      out.println("  " + stage.label() + ": " + matched);
    }
  }

  private static String about(Rubric rubric) {
    String subject = rubric.subject() == null ? "" : ", subject " + rubric.subject();
    return subject + (rubric.stage() == null ? "" : ", stage " + rubric.stage());
  }

  private void heading(String text) {
    out.println();
    out.println(text);
  }

  /** A group is named where it begins. */
  private void criteria(List<Criterion> criteria) {
    String group = null;
    for (Criterion criterion : criteria) {
      if (criterion.group() != null && !criterion.group().equals(group)) {
        out.println();
        out.println(Texts.collapse(criterion.group()));
      }
      group = criterion.group();
      criterion(criterion);
    }
  }

  private void criterion(Criterion criterion) {
    out.println();
    out.println(
        criterion.id()
            + ": "
            + criterion.title()
            + " (weight "
            + criterion.weight().toPlainString()
            + ", "
            + criterion.mode().word()
            + ")"
            + onlyFor(criterion.onlyFor()));
    wrapped("  note: ", criterion.note());
    for (Level level : criterion.levels()) {
      wrapped("  " + level.name() + ": ", level.anchor());
      Rule rule = level.rule();
      if (rule != null) {
        wrapped("      when ", rule.text());
      }
    }
  }

  private void flag(RedFlag flag) {
    out.println();
    out.println(
        flag.id() + " [" + flag.severity().word() + "]: " + flag.title() + onlyFor(flag.onlyFor()));
    wrapped("  when ", flag.rule().text());
    wrapped(
        "  effect: ",
        flag.effects().isEmpty()
            ? null
            : flag.effects().stream().map(Effect::text).collect(Collectors.joining("; ")));
    wrapped("  why: ", flag.why());
    wrapped("  remedy: ", flag.remedy());
  }

  private void profile(Profile profile) {
    String multipliers =
        profile.multipliers().entrySet().stream()
            .map(entry -> entry.getKey() + " × " + entry.getValue().toPlainString())
            .collect(Collectors.joining(", "));
    out.println("  " + profile.id() + ": " + profile.title() + " (" + multipliers + ")");
  }

  private void band(Band band) {
    String takes = band.atLeast() == null ? "the rest" : "from " + band.atLeast().toPlainString();
    out.println("  " + band.name() + ": " + takes);
  }

  private static String onlyFor(List<String> profiles) {
    return profiles.isEmpty() ? "" : " only for " + String.join(", ", profiles);
  }

  private void wrapped(String label, @Nullable String text) {
    if (text == null) {
      return;
    }
    String indent = "\n" + " ".repeat(label.length() - label.stripLeading().length() + 4);
    // The label takes its room as one word, since wrapping drops white space at the start.
    String line =
        WordUtils.wrap("x".repeat(label.length()) + Texts.collapse(text), WIDTH, indent, false);
    out.println(label + line.substring(label.length()));
  }
}
