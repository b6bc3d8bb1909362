package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Matrices drawn in every combination of layouts read as what they were drawn from. */
final class GeneratedMatricesTest {

  private static final List<List<String>> SCALES =
      List.of(
          List.of("Poor", "Fair", "Good", "Excellent"),
          List.of("ungenügend", "ausreichend", "gut", "sehr gut"),
          List.of("不及格", "及格", "良好", "优秀"),
          List.of("Level 1", "Level 2", "Level 3", "Level 4"),
          List.of("1", "2", "3", "4"));

  private static final List<String> TITLES =
      List.of("Coding", "Design", "Communication", "Ownership", "Judgment", "Curiosity");

  private final List<List<String>> rows = new ArrayList<>();

  @ParameterizedTest
  @MethodSource("dev.rubric.engine.Seeds#fifty")
  void readsWhatWasDrawn(long seed) {
    Random dice = new Random(seed);
    List<String> levels = SCALES.get(dice.nextInt(SCALES.size()));
    List<String> titles = TITLES.subList(0, 2 + dice.nextInt(5));
    boolean weighed = dice.nextBoolean();
    boolean bestFirst = dice.nextBoolean();
    boolean pointed = dice.nextBoolean();
    boolean down = dice.nextBoolean();
    boolean grouped = !down && dice.nextBoolean();
    draw(levels, titles, new Shape(weighed, bestFirst, pointed, grouped));

    Drawn.Reading read = Drawn.sheet(text(down ? turned() : rows, dice)).read();

    int factor = pointed ? 3 : 1;
    assertThat(read.scale())
        .isEqualTo(
            IntStream.range(0, levels.size())
                .mapToObj(i -> levels.get(i) + " " + (i + 1) * factor)
                .collect(Collectors.joining(" < ")));
    assertThat(read.criteria())
        .isEqualTo(
            IntStream.range(0, titles.size())
                .mapToObj(
                    i ->
                        (grouped ? "Area " + i / 2 + " / " : "")
                            + titles.get(i)
                            + " "
                            + (weighed ? 10 + i : 1))
                .toList());
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      assertThat(read.levels(i))
          .isEqualTo(levels.stream().map(level -> level + ": " + anchor(title, level)).toList());
    }
  }

  private record Shape(boolean weighed, boolean bestFirst, boolean pointed, boolean grouped) {}

  private void draw(List<String> levels, List<String> titles, Shape shape) {
    List<String> order = new ArrayList<>(levels);
    List<String> header = new ArrayList<>();
    if (shape.bestFirst()) {
      Collections.reverse(order);
    }
    if (shape.grouped()) {
      header.add("Area");
    }
    header.add("Criterion");
    if (shape.weighed()) {
      header.add("Weight");
    }
    for (String level : order) {
      int points = 3 * (levels.indexOf(level) + 1);
      header.add(shape.pointed() ? level + " (" + points + " pts)" : level);
    }
    rows.add(header);
    for (int i = 0; i < titles.size(); i++) {
      List<String> row = new ArrayList<>();
      if (shape.grouped()) {
        row.add("Area " + i / 2);
      }
      row.add(titles.get(i));
      if (shape.weighed()) {
        row.add(Integer.toString(10 + i));
      }
      for (String level : order) {
        row.add(anchor(titles.get(i), level));
      }
      rows.add(row);
    }
  }

  private static String anchor(String title, String level) {
    return "what " + title + " looks like at step " + level;
  }

  private List<List<String>> turned() {
    List<List<String>> turned = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      turned.add(rows.stream().map(row -> row.get(at)).toList());
    }
    return turned;
  }

  private static String text(List<List<String>> rows, Random dice) {
    StringBuilder text = new StringBuilder(dice.nextBoolean() ? "A title above\n\n" : "");
    rows.forEach(row -> text.append(String.join(" | ", row)).append("\n"));
    return text.append(dice.nextBoolean() ? "\nSignature: ______\n" : "").toString();
  }
}
