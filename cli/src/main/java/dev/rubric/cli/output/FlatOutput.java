package dev.rubric.cli.output;

import dev.rubric.cli.input.FilesRead;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.flat.FlatWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Scorecards of one rubric as one flat batch; the files take their places together. */
public final class FlatOutput extends ScorecardOutput {

  private final Path path;
  private final FilesRead read;
  private final List<ReplacedFile> files = new ArrayList<>();
  private @Nullable FlatWriter writer;
  private @Nullable LoadedRubric rubric;

  FlatOutput(Path path, FilesRead read) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
      throw new UsageException("a flat batch is an .xlsx or .csv file, not `" + path + "`", null);
    }
    this.path = path;
    this.read = read;
  }

  /** Writes a batch to be filled in. */
  public static void template(LoadedRubric rubric, Path path) throws IOException {
    FilesRead read = FilesRead.of(List.of(), List.of(rubric));
    try (FlatOutput output = new FlatOutput(path, read)) {
      FlatWriter.template(rubric.rubric(), path, output::file);
      output.commitFiles();
    }
  }

  @Override
  public void write(Scorecard scorecard, LoadedRubric by) throws IOException {
    LoadedRubric first = rubric == null ? by : rubric;
    if (!first.sha256().equals(by.sha256())) {
      throw new UsageException(
          "a flat batch is of one rubric, but there are scorecards of `"
              + first.rubric().id()
              + "` and of `"
              + by.rubric().id()
              + "`",
          "convert them one rubric at a time, or to a .jsonl file");
    }
    rubric = first;
    FlatWriter table = writer == null ? FlatWriter.of(by.rubric(), path, this::file) : writer;
    writer = table;
    table.write(scorecard);
  }

  private OutputStream file(Path file) throws IOException {
    read.requireOutput(file);
    ReplacedFile replaced = new ReplacedFile(file);
    files.add(replaced);
    return replaced.stream();
  }

  @Override
  public void commit() throws IOException {
    if (writer != null) {
      writer.finish();
    }
    commitFiles();
  }

  private void commitFiles() throws IOException {
    for (ReplacedFile file : files) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
    for (ReplacedFile file : files) {
      file.close();
    }
  }
}
