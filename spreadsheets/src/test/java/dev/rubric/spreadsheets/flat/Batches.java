package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes and reads batches as a command does. */
final class Batches {

  private Batches() {}

  /**
   * What a batch came to.
   *
   * @param scorecards those that are usable
   * @param problems all that was found, in the order of the rows
   * @param rows how many rows there were
   */
  record Read(List<Scorecard> scorecards, List<Problem> problems, int rows) {}

  static void write(Rubric rubric, List<Scorecard> scorecards, Path file) throws IOException {
    List<OutputStream> streams = new ArrayList<>();
    try (FlatWriter writer = FlatWriter.of(rubric, file, path -> opened(path, streams))) {
      for (Scorecard scorecard : scorecards) {
        writer.write(scorecard);
      }
      writer.finish();
    }
    close(streams);
  }

  static void template(Rubric rubric, Path file) throws IOException {
    List<OutputStream> streams = new ArrayList<>();
    FlatWriter.template(rubric, file, path -> opened(path, streams));
    close(streams);
  }

  private static OutputStream opened(Path path, List<OutputStream> streams) throws IOException {
    OutputStream stream = Files.newOutputStream(path);
    streams.add(stream);
    return stream;
  }

  private static void close(List<OutputStream> streams) throws IOException {
    for (OutputStream stream : streams) {
      stream.close();
    }
  }

  static Read read(Rubric rubric, Path file) throws IOException {
    List<Scorecard> scorecards = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int rows = 0;
    String name = String.valueOf(file.getFileName());
    try (FlatBatch batch =
        FlatBatch.of(WorkbookReader.open(file, name), file, rubric).orElseThrow()) {
      problems.addAll(batch.learn(rubric));
      for (Optional<FlatRow> row = batch.next(); row.isPresent(); row = batch.next()) {
        rows++;
        Problems own = new Problems();
        Optional<Node> tree = row.get().read(rubric, own);
        Optional<Scorecard> scorecard =
            tree.flatMap(node -> ScorecardReader.read(node, rubric, own));
        scorecard.filter(card -> !own.hasErrors()).ifPresent(scorecards::add);
        problems.addAll(own.list());
      }
      problems.addAll(batch.leftOver());
    }
    return new Read(scorecards, problems, rows);
  }
}
