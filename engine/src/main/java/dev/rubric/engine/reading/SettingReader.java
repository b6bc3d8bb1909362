package dev.rubric.engine.reading;

import dev.rubric.engine.located.Node.CellNode;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts that are set for trial, each as one text: {@code monitoring.alerting=yes}, {@code
 * metrics[2].kind=offline}, {@code metrics=[]} for no rows, {@code rating/serving=strong}. Without
 * a value the fact is not assessed, and a row is not there. A cell of the row after the last one
 * begins that row.
 */
public final class SettingReader {

  private static final String EMPTY = "[]";

  private final Rubric rubric;
  private final Problems problems;

  private SettingReader(Rubric rubric, Problems problems) {
    this.rubric = rubric;
    this.problems = problems;
  }

  /**
   * Reads a fact with its value.
   *
   * @param scorecard that it is to be set on, with what was set before
   * @param location what problems name as their place
   * @return empty when a problem was reported
   */
  public static Optional<Setting> read(
      String text, Scorecard scorecard, Rubric rubric, Location location, Problems problems) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      problems.error(
          "bad-setting",
          location,
          "`" + Texts.shortened(text) + "` sets nothing, expected a fact and its value",
          "write `FACT=VALUE`, or `FACT=` for not assessed");
      return Optional.empty();
    }
    String name = text.substring(0, equals).strip();
    CellNode value = new CellNode(text.substring(equals + 1).strip(), location);
    return new SettingReader(rubric, problems).read(name, value, scorecard);
  }

  private Optional<Setting> read(String name, CellNode value, Scorecard scorecard) {
    Optional<FactId> fact = FactNames.resolve(name, rubric);
    if (fact.isEmpty()) {
      problems.error(
          "unknown-fact",
          value.location(),
          "unknown fact `" + Texts.shortened(name) + "`",
          FactNames.hint(name, rubric));
      return Optional.empty();
    }
    boolean stands = fact.get().group() != 1 || hasPlace(fact.get(), value, scorecard);
    if (!stands) {
      return Optional.empty();
    }
    @Nullable Value without = isRow(fact.get()) ? Setting.NOT_THERE : null;
    return Texts.isBlank(value.text())
        ? Optional.of(new Setting(fact.get(), without, value.location()))
        : value(fact.get(), value).map(to -> new Setting(fact.get(), to, value.location()));
  }

  private boolean hasPlace(FactId fact, CellNode value, Scorecard scorecard) {
    var list = rubric.signals().lists().get(fact.index());
    if (list.isGrid()) {
      problems.error(
          "grid-as-list",
          value.location(),
          "`" + list.id() + "` is a grid, set a cell of it",
          "write `" + list.rows().get(0).id() + "." + list.columns().get(0).id() + "=…`");
      return false;
    }
    if (isRow(fact) && !Texts.isBlank(value.text())) {
      problems.error(
          "bad-setting",
          value.location(),
          "`" + fact + "` is a row, set a cell of it",
          "write `"
              + fact
              + "."
              + list.columns().get(0).id()
              + "=…`, or `"
              + fact
              + "=` without it");
      return false;
    }
    Rows rows = scorecard.lists().get(list.id());
    int count = rows == null ? 0 : rows.rows().size();
    int last = isRow(fact) ? count - 1 : count;
    if (fact.row() > last) {
      String next = isRow(fact) ? "" : ", so the next is `" + list.id() + "[" + (count + 1) + "]`";
      problems.error(
          "bad-setting",
          value.location(),
          "`" + list.id() + "` has " + count + (count == 1 ? " row" : " rows") + next);
    }
    return fact.row() <= last;
  }

  private static boolean isRow(FactId fact) {
    return fact.group() == 1 && fact.row() >= 0 && fact.column() < 0;
  }

  private Optional<Value> value(FactId fact, CellNode value) {
    if (fact.group() == 2) {
      String criterion = fact.text().substring(FactId.RATING.length());
      return RatingReader.level(new Member(criterion, value, value.location()), rubric, problems)
          .map(Level::name)
          .map(Value.Words::new);
    }
    if (fact.group() == 1 && fact.column() < 0) {
      return rows(fact, value);
    }
    Signal signal =
        fact.group() == 0
            ? rubric.signals().all().get(fact.index())
            : rubric.signals().lists().get(fact.index()).columns().get(fact.column());
    return new ValueReader(problems).read(signal.type(), value, fact.text());
  }

  private Optional<Value> rows(FactId fact, CellNode value) {
    if (value.text().equals(EMPTY)) {
      return Optional.of(Setting.NO_ROWS);
    }
    String column = rubric.signals().lists().get(fact.index()).columns().get(0).id();
    problems.error(
        "wrong-type",
        value.location(),
        "`" + fact + "` is " + Texts.shown(value) + ", expected `[]`",
        "set a cell, `" + fact + "[1]." + column + "=…`");
    return Optional.empty();
  }
}
