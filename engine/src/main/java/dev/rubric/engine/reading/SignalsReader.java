package dev.rubric.engine.reading;

import dev.rubric.engine.located.Fields;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.signal.Section;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a rubric asks interviewers to record. */
final class SignalsReader {

  private static final List<String> TYPES = List.of("yes/no", "number", "choice", "text");

  private final Problems problems;
  private final ValueReader values;
  private final Ids ids;

  SignalsReader(Problems problems) {
    this.problems = problems;
    this.values = new ValueReader(problems);
    this.ids = new Ids(problems);
  }

  Signals read(Fields rubric) {
    List<Section> sections = sections(rubric);
    List<Signal> declared = new ArrayList<>();
    for (ObjectNode node : rubric.objects("signals", Limits.SIGNALS)) {
      declared.add(signal(node, ids, Ids.SIGNAL, "monitoring.data_drift"));
    }
    List<SignalList> lists = lists(rubric, Limits.SIGNALS - declared.size());
    Signals signals = new Signals(sections, declared, lists);
    signals.all().stream()
        .skip(declared.size())
        .forEach(cell -> ids.use(cell.id(), cell.location()));
    sections.forEach(section -> checkAssessedBy(section, signals));
    return signals;
  }

  /** The lists as far as their columns and cells are no more than may still be asked for. */
  private List<SignalList> lists(Fields rubric, int most) {
    List<SignalList> lists = new ArrayList<>();
    int left = most;
    for (ObjectNode node : rubric.objects("lists", Limits.LISTS)) {
      SignalList list = list(node);
      int cells = list.columns().size() * Math.max(1, list.rows().size());
      if (cells > left) {
        problems.error(
            "too-many",
            node.location(),
            "with the cells of `"
                + list.id()
                + "` the rubric asks for more than "
                + Limits.SIGNALS
                + " signals");
        return lists;
      }
      left -= cells;
      lists.add(list);
    }
    return lists;
  }

  private List<Section> sections(Fields rubric) {
    Ids sectionIds = new Ids(problems);
    List<Section> sections = new ArrayList<>();
    for (ObjectNode node : rubric.objects("sections", Limits.SIGNALS)) {
      Fields fields = new Fields(node, problems);
      String id = sectionIds.read(fields, Ids.SNAKE, "problem_definition");
      sections.add(
          new Section(
              id,
              fields.requiredText("title"),
              fields.text("assessed_by"),
              fields.text("note"),
              node.location()));
      fields.close();
    }
    return sections;
  }

  private void checkAssessedBy(Section section, Signals signals) {
    String id = section.assessedBy();
    if (id == null) {
      return;
    }
    int index = signals.indexOf(id);
    if (index < 0) {
      problems.error(
          "unknown-signal",
          section.location(),
          "section `" + section.id() + "` is assessed by the unknown signal `" + id + "`",
          Nearest.hint(id, signals.all().stream().map(Signal::id).toList()));
    } else if (signals.all().get(index).blank() != null) {
      problems.error(
          "blank-has-meaning",
          signals.all().get(index).location(),
          "`"
              + id
              + "` says whether section `"
              + section.id()
              + "` was assessed, so its blank cannot have a meaning");
    }
  }

  private SignalList list(ObjectNode node) {
    Fields fields = new Fields(node, problems);
    String id = ids.read(fields, Ids.LIST, "metrics");
    String label = fields.requiredText("label");
    List<SignalList.Row> rows = rows(fields);
    Ids columnIds = new Ids(problems);
    List<Signal> columns = new ArrayList<>();
    for (ObjectNode column : fields.objects("columns", Limits.COLUMNS)) {
      columns.add(signal(column, columnIds, Ids.SNAKE, "kind"));
    }
    if (columns.isEmpty()) {
      problems.error("missing-value", node.location(), "list `" + id + "` has no columns");
    }
    fields.close();
    return new SignalList(id, label, rows, columns, node.location());
  }

  private List<SignalList.Row> rows(Fields list) {
    Ids rowIds = new Ids(problems);
    List<SignalList.Row> rows = new ArrayList<>();
    for (ObjectNode node : list.objects("rows", Limits.SIGNALS)) {
      Fields fields = new Fields(node, problems);
      String id = rowIds.read(fields, Ids.SNAKE, "serving");
      rows.add(new SignalList.Row(id, fields.requiredText("label"), node.location()));
      fields.close();
    }
    return rows;
  }

  private Signal signal(ObjectNode node, Ids among, Pattern form, String example) {
    Fields fields = new Fields(node, problems);
    String id = among.read(fields, form, example);
    String label = fields.requiredText("label");
    ValueType type = type(fields, id);
    Signal signal =
        new Signal(
            id,
            label,
            type,
            fields.flag("required"),
            blank(fields, type, id),
            fields.text("ask"),
            fields.text("note"),
            node.location());
    fields.close();
    return signal;
  }

  private @Nullable Value blank(Fields fields, ValueType type, String id) {
    return fields
        .node("blank")
        .flatMap(node -> values.read(type, node, "blank of " + id))
        .orElse(null);
  }

  private ValueType type(Fields fields, String id) {
    int before = problems.list().size();
    String name = fields.requiredText("type");
    String unit = fields.text("unit");
    BigDecimal minimum = fields.number("min");
    BigDecimal maximum = fields.number("max");
    List<TextNode> options = fields.texts("options", Limits.OPTIONS);
    if (problems.list().size() > before) {
      return new ValueType.TextType();
    }
    boolean isNumber = Texts.comparable(name).equals("number");
    boolean isChoice = Texts.comparable(name).equals("choice");
    if (!isNumber && (unit != null || minimum != null || maximum != null)) {
      problems.error(
          "key-of-another-type",
          fields.location(),
          "`" + id + "` is " + name + ", but `unit`, `min` and `max` belong to a number");
    }
    if (!isChoice && !options.isEmpty()) {
      problems.error(
          "key-of-another-type",
          fields.location(),
          "`" + id + "` is " + name + ", but `options` belong to a choice");
    }
    return switch (Texts.comparable(name)) {
      case "yes/no" -> new ValueType.YesNoType();
      case "number" -> number(fields, id, unit, minimum, maximum);
      case "choice" -> choice(fields, id, options);
      case "text" -> new ValueType.TextType();
      default -> unknownType(fields, name);
    };
  }

  private ValueType unknownType(Fields fields, String name) {
    problems.error(
        "unknown-type",
        fields.locationOf("type"),
        "unknown type `" + name + "`",
        Nearest.hint(name, TYPES));
    return new ValueType.TextType();
  }

  private ValueType number(
      Fields fields,
      String id,
      @Nullable String unit,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum) {
    if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
      problems.error(
          "out-of-range",
          fields.locationOf("max"),
          "`" + id + "` has a max of " + maximum + " below its min of " + minimum);
    }
    return new ValueType.NumberType(unit, minimum, maximum);
  }

  private ValueType choice(Fields fields, String id, List<TextNode> options) {
    Set<String> seen = new HashSet<>();
    for (TextNode option : options) {
      if (!seen.add(Texts.comparable(option.text()))) {
        problems.error(
            "duplicate-option",
            option.location(),
            "option `" + option.text() + "` of `" + id + "` stands twice");
      }
    }
    if (options.isEmpty()) {
      problems.error("missing-value", fields.location(), "choice `" + id + "` has no options");
    }
    return new ValueType.ChoiceType(options.stream().map(TextNode::text).toList());
  }
}
