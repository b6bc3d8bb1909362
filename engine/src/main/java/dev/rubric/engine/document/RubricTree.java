package dev.rubric.engine.document;

import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.Section;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The document of a rubric, in the one order and with the one spelling that its hash is of. */
final class RubricTree {

  private RubricTree() {}

  static Map<String, @Nullable Object> of(Rubric rubric) {
    return new Tree()
        .always("format", RubricReader.FORMAT)
        .always("id", rubric.id())
        .always("version", rubric.version())
        .always("title", rubric.title())
        .given("subject", rubric.subject())
        .given("stage", rubric.stage())
        .given(
            "scale",
            each(
                rubric.scale(),
                level -> new Tree().always("name", level.name()).always("points", level.points())))
        .given("sections", each(rubric.signals().sections(), RubricTree::section))
        .given("signals", each(rubric.signals().declared(), RubricTree::signal))
        .given("lists", each(rubric.signals().lists(), RubricTree::list))
        .given("criteria", each(rubric.criteria(), RubricTree::criterion))
        .given("flags", each(rubric.flags(), RubricTree::flag))
        .given(
            "profiles",
            each(
                rubric.profiles(),
                profile ->
                    new Tree()
                        .always("id", profile.id())
                        .always("title", profile.title())
                        .given("multipliers", profile.multipliers())))
        .given(
            "bands",
            each(
                rubric.bands(),
                band -> new Tree().always("name", band.name()).given("at_least", band.atLeast())))
        .given("examples", each(rubric.examples(), RubricTree::example))
        .members();
  }

  private static <T> List<Map<String, @Nullable Object>> each(
      List<T> items, Function<T, Tree> tree) {
    return items.stream().map(item -> tree.apply(item).members()).toList();
  }

  private static Tree section(Section section) {
    return new Tree()
        .always("id", section.id())
        .always("title", section.title())
        .given("assessed_by", section.assessedBy())
        .given("note", section.note());
  }

  private static Tree signal(Signal signal) {
    Tree tree =
        new Tree()
            .always("id", signal.id())
            .always("label", signal.label())
            .always("type", signal.type().name());
    if (signal.type() instanceof ValueType.NumberType number) {
      tree.given("unit", number.unit())
          .given("min", number.minimum())
          .given("max", number.maximum());
    }
    if (signal.type() instanceof ValueType.ChoiceType choice) {
      tree.given("options", choice.options());
    }
    return tree.flag("required", signal.required())
        .given("blank", blank(signal.blank()))
        .given("ask", signal.ask())
        .given("note", signal.note());
  }

  private static @Nullable Object blank(@Nullable Value blank) {
    return blank instanceof Value.YesNo yesNo
        ? yesNo.text()
        : blank == null ? null : ScorecardTree.value(blank);
  }

  private static Tree list(SignalList list) {
    return new Tree()
        .always("id", list.id())
        .always("label", list.label())
        .given(
            "rows",
            each(
                list.rows(), row -> new Tree().always("id", row.id()).always("label", row.label())))
        .given("columns", each(list.columns(), RubricTree::signal));
  }

  private static Tree criterion(Criterion criterion) {
    return new Tree()
        .always("id", criterion.id())
        .always("title", criterion.title())
        .given("group", criterion.group())
        .given("note", criterion.note())
        .always("weight", criterion.weight())
        .always("mode", criterion.mode().word())
        .given("only_for", criterion.onlyFor())
        .given("levels", each(criterion.levels(), RubricTree::level));
  }

  private static Tree level(Level level) {
    return new Tree()
        .always("level", level.name())
        .always("anchor", level.anchor())
        .given("when", level.rule() == null ? null : level.rule().text());
  }

  private static Tree flag(RedFlag flag) {
    return new Tree()
        .always("id", flag.id())
        .always("title", flag.title())
        .always("severity", flag.severity().word())
        .always("when", flag.rule().text())
        .given("effects", flag.effects().stream().map(Effect::text).toList())
        .given("only_for", flag.onlyFor())
        .given("why", flag.why())
        .given("remedy", flag.remedy());
  }

  private static Tree example(Example example) {
    Tree expected = new Tree();
    if (example.expectation().flags() != null) {
      expected.always("flags", example.expectation().flags());
    }
    expected
        .given("levels", example.expectation().levels())
        .given("recommendation", example.expectation().recommendation());
    return new Tree()
        .always("name", example.name())
        .always("scorecard", ScorecardTree.ofExample(example.scorecard()))
        .always("expect", expected.members());
  }
}
