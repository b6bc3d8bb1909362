package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said elsewhere of levels that are named by a code: {@code E = Excellent}. */
final class Legend {

  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\s*(?:\\p{L}[\\p{L} ]{1,30}[:：]|legend|key|legende|scale|skala)?\\s*([^\\s=:–—-]{1,4})\\s*(?:=|:|–|—|-|：)\\s*(\\S.{1,60}?)\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SEPARATOR = Pattern.compile("[;,\\n|；，、]");

  private final Map<String, Spot> spots = new HashMap<>();
  private final Map<String, String> meanings = new HashMap<>();

  /**
   * Reads what cells outside of tables say.
   *
   * @param grid the sheet that they stand on
   */
  void read(Grid grid, Collection<Spot> used) {
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        Spot spot = grid.spot(row, column);
        if (spot != null && !used.contains(spot)) {
          read(spot);
          Spot next = grid.spot(row, column + 1);
          boolean code = spot.line().length() <= 4 && next != null && !used.contains(next);
          if (code && next != null && !next.isQuantity() && next.line().length() <= 60) {
            add(spot.line(), next.line(), next);
          }
        }
      }
    }
  }

  private void read(Spot spot) {
    for (String part : SEPARATOR.split(spot.text(), -1)) {
      Matcher entry = ENTRY.matcher(part);
      if (entry.matches()) {
        add(entry.group(1), Texts.collapse(entry.group(2)), spot);
      }
    }
  }

  /** Whether a cell says what codes stand for: {@code 1 = Poor, 5 = Excellent}. */
  static boolean isLegend(Spot spot) {
    return spot.text().contains("=")
        && ENTRY.matcher(SEPARATOR.split(spot.text(), -1)[0]).matches();
  }

  private void add(String code, String meaning, Spot spot) {
    if (meanings.putIfAbsent(Texts.comparable(code), meaning) == null) {
      spots.put(Texts.comparable(code), spot);
    }
  }

  /** The levels, those named by a code with what it stands for. */
  List<LevelColumn> explained(List<LevelColumn> levels, Collection<Spot> taken) {
    List<LevelColumn> explained = new ArrayList<>();
    long known = levels.stream().filter(this::isExplained).count();
    for (LevelColumn level : levels) {
      String code = Texts.comparable(level.label().name());
      Spot spot = spots.get(code);
      if (known >= 2 && isExplained(level) && spot != null) {
        Label label = level.label();
        String name = label.name() + " - " + meanings.get(code);
        explained.add(
            new LevelColumn(
                level.column(),
                new Label(name, label.points(), label.ordinal()),
                level.at(),
                level.pointsAt()));
        taken.add(spot);
      } else {
        explained.add(level);
      }
    }
    return explained;
  }

  private boolean isExplained(LevelColumn level) {
    String name = level.label().name();
    return name.length() <= 4 && meanings.containsKey(Texts.comparable(name));
  }
}
