package dev.rubric.cli.input;

import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.spreadsheets.flat.FlatBatch;
import dev.rubric.spreadsheets.flat.FlatRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The scorecards of a flat batch, row by row; damage ends it and leaves what came before. */
final class FlatInputs implements Iterator<ScorecardInput> {

  private final FlatBatch batch;
  private final TableReading reading;
  private final Deque<ScorecardInput> waiting = new ArrayDeque<>();
  private boolean ended;

  FlatInputs(FlatBatch batch, TableReading reading) {
    this.batch = batch;
    this.reading = reading;
    if (!batch.warnings().isEmpty()) {
      waiting.add(ScorecardInput.remark(batch.warnings()));
    }
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty() && !ended) {
      advance();
    }
    return !waiting.isEmpty();
  }

  @Override
  public ScorecardInput next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return waiting.remove();
  }

  private void advance() {
    try {
      Optional<FlatRow> row = batch.next();
      if (row.isPresent()) {
        waiting.addAll(reading.row(batch, row.get()));
      } else {
        end(batch.leftOver());
      }
    } catch (InvalidInputException damaged) {
      end(damaged.problems());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void end(List<Problem> problems) {
    ended = true;
    if (!problems.isEmpty()) {
      waiting.add(ScorecardInput.unusable(problems));
    }
    try {
      batch.close();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
