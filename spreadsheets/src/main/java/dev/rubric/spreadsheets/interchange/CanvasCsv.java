package dev.rubric.spreadsheets.interchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.cells.CsvTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the criteria and levels of a rubric as the table that Canvas imports: a row a criterion,
 * its best rating first. A rating has the level's share of the criterion's weight as points; where
 * that is no number of two decimals, as many as Canvas keeps, all points are multiplied alike.
 */
public final class CanvasCsv {

  private static final int DECIMALS = 2;

  private final Rubric rubric;
  private final BigDecimal factor;

  private CanvasCsv(Rubric rubric) {
    this.rubric = rubric;
    this.factor = factor(rubric);
  }

  /** Writes a rubric in UTF-8; the stream is left open. */
  public static void write(Rubric rubric, OutputStream output) throws IOException {
    Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    new CanvasCsv(rubric).write(csv);
    csv.flush();
  }

  private void write(CsvWriter csv) {
    int most = rubric.criteria().stream().mapToInt(c -> c.levels().size()).max().orElse(0);
    List<String> header =
        new ArrayList<>(
            List.of(
                CanvasColumns.RUBRIC,
                CanvasColumns.CRITERION,
                CanvasColumns.NOTE,
                CanvasColumns.RANGE));
    for (int i = 0; i < most; i++) {
      header.addAll(List.of(CanvasColumns.NAME, CanvasColumns.DESCRIPTION, CanvasColumns.POINTS));
    }
    csv.writeRecord(header);
    rubric.criteria().forEach(criterion -> csv.writeRecord(row(criterion)));
  }

  private List<String> row(Criterion criterion) {
    List<String> row = new ArrayList<>();
    row.add(CsvTexts.escaped(rubric.title()));
    row.add(CsvTexts.escaped(criterion.title()));
    row.add(CsvTexts.escaped(Objects.requireNonNullElse(criterion.note(), "")));
    row.add("false");
    for (int i = criterion.top(); i >= 0; i--) {
      Level level = criterion.levels().get(i);
      row.add(CsvTexts.escaped(level.name()));
      row.add(level.anchor().equals(level.name()) ? "" : CsvTexts.escaped(level.anchor()));
      row.add(points(criterion, level, factor).toPlainString());
    }
    return row;
  }

  /** What the table does not hold of a rubric, and what it holds otherwise, in phrases. */
  public static List<String> losses(Rubric rubric) {
    List<String> losses = new ArrayList<>();
    BigDecimal factor = factor(rubric);
    if (factor.compareTo(BigDecimal.ONE) != 0) {
      losses.add(
          "the points are " + factor.toPlainString() + " times the weights, so that all are exact");
    }
    if (!isExact(rubric, factor)) {
      losses.add("points are rounded to two decimals");
    }
    String parts =
        Stream.of(
                counted(rubric.signals().all().size(), "signal"),
                counted(rubric.signals().lists().size(), "list"),
                counted(rubric.flags().size(), "red flag"),
                counted(rubric.profiles().size(), "profile"),
                counted(rubric.bands().size(), "band"),
                counted(rubric.examples().size(), "example"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    boolean derived = rubric.criteria().stream().anyMatch(c -> c.mode() != Mode.RATED);
    if (derived || !parts.isEmpty()) {
      losses.add(
          "Canvas keeps criteria and their levels; left out: "
              + (derived ? "the conditions of levels" : "")
              + (derived && !parts.isEmpty() ? ", " : "")
              + parts);
    }
    return losses;
  }

  private static String counted(int count, String noun) {
    return count == 0 ? "" : count + " " + noun + (count == 1 ? "" : "s");
  }

  /** How many times its weight a criterion has in points. */
  static BigDecimal factor(Rubric rubric) {
    Stream<BigDecimal> tops =
        rubric.criteria().stream()
            .map(criterion -> criterion.levels().get(criterion.top()).points())
            .filter(top -> top.signum() > 0)
            .distinct();
    return Stream.concat(Stream.of(BigDecimal.ONE), tops)
        .filter(factor -> isExact(rubric, factor))
        .findFirst()
        .orElse(BigDecimal.ONE);
  }

  private static boolean isExact(Rubric rubric, BigDecimal factor) {
    return rubric.criteria().stream()
        .allMatch(
            criterion ->
                criterion.levels().stream().allMatch(level -> isExact(criterion, level, factor)));
  }

  private static boolean isExact(Criterion criterion, Level level, BigDecimal factor) {
    BigDecimal top = criterion.levels().get(criterion.top()).points();
    BigDecimal whole = criterion.weight().multiply(factor).multiply(level.points());
    return points(criterion, level, factor).multiply(top).compareTo(whole) == 0;
  }

  private static BigDecimal points(Criterion criterion, Level level, BigDecimal factor) {
    BigDecimal top = criterion.levels().get(criterion.top()).points();
    if (top.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return Numbers.canonical(
        criterion
            .weight()
            .multiply(factor)
            .multiply(level.points())
            .divide(top, DECIMALS, RoundingMode.HALF_UP));
  }
}
