package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Value;
import dev.rubric.spreadsheets.TablesWorkbook.Column;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes scorecards of one rubric as a flat batch, each as it comes: the sheets of a workbook or,
 * for {@code NAME.csv}, files beside each other. What is written reads back as the same scorecards.
 */
public final class FlatWriter implements Closeable {

  /** Rows of a template in which the rubric is filled in. */
  private static final int PREFILLED_ROWS = 100;

  private final FlatTarget target;
  private final FlatColumns columns;
  private final BoundedTable scorecards;
  private final Map<SignalList, BoundedTable> lists = new LinkedHashMap<>();
  private final BoundedTable evidence;

  private FlatWriter(Rubric rubric, FlatColumns columns, FlatTarget target) throws IOException {
    this.target = target;
    this.columns = columns;
    scorecards = new BoundedTable(target.table(FlatNames.SCORECARDS, "", columns.columns()));
    for (SignalList list : FlatColumns.lists(rubric)) {
      List<Column> own = new ArrayList<>();
      own.add(Column.of(FlatNames.KEY, 28));
      own.add(Column.of(list.id(), 12));
      list.columns().forEach(column -> own.add(FlatColumns.column(column)));
      lists.put(list, new BoundedTable(target.table(list.label(), list.id(), own)));
    }
    List<Column> notes =
        List.of(
            Column.of(FlatNames.KEY, 28),
            Column.of(FlatNames.FACT, 40),
            Column.of(FlatNames.NOTE, 80));
    evidence = new BoundedTable(target.table(FlatNames.EVIDENCE, FlatNames.EVIDENCE_FILE, notes));
  }

  /** Gives the streams that files go to, and closes them. */
  @FunctionalInterface
  public interface Streams {

    /** The stream of a file. */
    OutputStream open(Path file) throws IOException;
  }

  /**
   * Begins a batch.
   *
   * @param path ends in {@code .xlsx} or {@code .csv}
   */
  public static FlatWriter of(Rubric rubric, Path path, Streams streams) throws IOException {
    return new FlatWriter(rubric, new FlatColumns(rubric, true), target(rubric, path, streams));
  }

  /**
   * Writes a batch to be filled in.
   *
   * @param path ends in {@code .xlsx} or {@code .csv}
   */
  public static void template(Rubric rubric, Path path, Streams streams) throws IOException {
    FlatColumns columns = new FlatColumns(rubric, false);
    try (FlatTarget target = target(rubric, path, streams)) {
      FlatWriter writer = new FlatWriter(rubric, columns, target);
      if (!FlatFiles.isDelimited(path)) {
        writer.prefill(rubric);
        FlatGuide.write(rubric, target);
      }
      writer.finish();
    }
  }

  private void prefill(Rubric rubric) throws IOException {
    for (int i = 0; i < PREFILLED_ROWS; i++) {
      scorecards.row(columns.blank(rubric), rubric.location());
    }
  }

  private static FlatTarget target(Rubric rubric, Path path, Streams streams) throws IOException {
    return FlatFiles.isDelimited(path)
        ? new FilesTarget(path, streams)
        : new WorkbookTarget("Scorecards: " + rubric.title(), streams.open(path));
  }

  /** Adds a scorecard. */
  public void write(Scorecard scorecard) throws IOException {
    scorecards.row(columns.row(scorecard), scorecard.location());
    for (Map.Entry<SignalList, BoundedTable> list : lists.entrySet()) {
      Rows rows = scorecard.lists().get(list.getKey().id());
      if (rows != null) {
        rows(scorecard.id(), list.getKey(), rows, list.getValue());
      }
    }
    for (Map.Entry<String, Note> note : scorecard.evidence().entrySet()) {
      if (!note.getKey().startsWith(FlatNames.RATING)) {
        List<@Nullable Value> row = new ArrayList<>();
        row.add(FlatColumns.text(scorecard.id()));
        row.add(FlatColumns.text(note.getKey()));
        row.add(FlatColumns.text(note.getValue().text()));
        evidence.row(row, note.getValue().location());
      }
    }
  }

  private static void rows(String scorecard, SignalList list, Rows rows, BoundedTable table)
      throws IOException {
    int number = 0;
    for (Rows.Row of : rows.rows()) {
      number++;
      List<@Nullable Value> row = new ArrayList<>();
      row.add(FlatColumns.text(scorecard));
      row.add(new Value.Quantity(BigDecimal.valueOf(number)));
      for (Signal column : list.columns()) {
        row.add(FlatColumns.observed(of.cells().get(column.id())));
      }
      table.row(row, of.location());
    }
  }

  /** All scorecards have been added. */
  public void finish() throws IOException {
    target.finish();
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
