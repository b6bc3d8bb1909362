package dev.rubric.cli.output;

import dev.rubric.cli.input.FileKind;
import dev.rubric.cli.input.FilesRead;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.ScorecardWorkbook;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes scorecards and writes them to a file or a folder. */
public abstract class ScorecardOutput implements Closeable {

  /**
   * An output to a path: the ending of a file picks the format, any other path is a folder.
   *
   * @param to the kind of files in a folder; null for workbooks
   * @param flat whether a workbook is one table for all scorecards; a .csv file always is
   * @param read what is never written to
   * @throws UsageException if that would be, or the path is of no such file
   */
  public static ScorecardOutput open(
      Path path, @Nullable FileFormat to, boolean flat, FilesRead read) throws IOException {
    FileKind kind = Files.isDirectory(path) ? FileKind.OTHER : FileKind.of(path);
    if (kind != FileKind.OTHER && to != null) {
      throw new UsageException("--to is for a folder, but `" + path + "` is a file", null);
    }
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (flat && kind != FileKind.WORKBOOK) {
      throw new UsageException("a flat batch is an .xlsx or .csv file, not `" + path + "`", null);
    }
    read.requireOutput(path);
    if (kind == FileKind.WORKBOOK && (flat || name.endsWith(".csv"))) {
      return new FlatOutput(path, read);
    }
    return switch (kind) {
      case LINES -> new Lines(path);
      case WORKBOOK -> workbook(path, name);
      case DOCUMENT -> new Single(path, name.endsWith(".json") ? FileFormat.json : FileFormat.yaml);
      case OTHER -> folder(path, to == null ? FileFormat.xlsx : to, read);
    };
  }

  private static ScorecardOutput folder(Path path, FileFormat to, FilesRead read) {
    boolean looksLikeAFile = String.valueOf(path.getFileName()).matches(".+\\.[A-Za-z]{1,5}");
    if (looksLikeAFile && !Files.isDirectory(path)) {
      throw new UsageException(
          "the ending of `" + path + "` names no format of scorecards",
          "expected .jsonl, .json, .yaml, .xlsx, .csv, or a folder");
    }
    return new Folder(path, to, read);
  }

  private static ScorecardOutput workbook(Path path, String name) {
    if (!name.endsWith(".xlsx")) {
      throw new UsageException(
          "scorecards are not written to such a file as `" + path + "`",
          "expected .xlsx, or .csv for one table of all");
    }
    return new Single(path, FileFormat.xlsx);
  }

  private static void writeTo(
      FileFormat format, Scorecard scorecard, LoadedRubric rubric, OutputStream out)
      throws IOException {
    switch (format) {
      case xlsx -> ScorecardWorkbook.write(rubric.rubric(), rubric.sha256(), scorecard, out);
      case json -> Documents.writeJson(scorecard, out);
      case yaml -> Documents.writeYaml(scorecard, out);
    }
  }

  /** Takes a scorecard. */
  public abstract void write(Scorecard scorecard, LoadedRubric rubric) throws IOException;

  /** All have been taken. */
  public abstract void commit() throws IOException;

  @Override
  public abstract void close() throws IOException;

  private static final class Lines extends ScorecardOutput {

    private final ReplacedFile file;

    Lines(Path path) throws IOException {
      file = new ReplacedFile(path);
    }

    @Override
    public void write(Scorecard scorecard, LoadedRubric rubric) throws IOException {
      Documents.writeLine(scorecard, file.stream());
      file.stream().write('\n');
    }

    @Override
    public void commit() throws IOException {
      file.commit();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private static final class Single extends ScorecardOutput {

    private final Path path;
    private final FileFormat to;
    private @Nullable Scorecard only;
    private @Nullable LoadedRubric rubric;

    Single(Path path, FileFormat to) {
      this.path = path;
      this.to = to;
    }

    @Override
    public void write(Scorecard scorecard, LoadedRubric by) {
      if (only != null) {
        throw new UsageException(
            "`" + path + "` holds one scorecard, but there are several",
            "write them to a folder, to a .jsonl file, or with --flat to one table");
      }
      only = scorecard;
      rubric = by;
    }

    @Override
    public void commit() throws IOException {
      Scorecard scorecard = only;
      LoadedRubric by = rubric;
      if (scorecard != null && by != null) {
        ReplacedFile.write(path, out -> writeTo(to, scorecard, by, out));
      }
    }

    @Override
    public void close() {}
  }

  /** The files take their places together. */
  private static final class Folder extends ScorecardOutput {

    private final Path folder;
    private final FileFormat to;
    private final FilesRead read;
    private final Set<String> written = new HashSet<>();
    private final List<ReplacedFile> files = new ArrayList<>();

    Folder(Path folder, FileFormat to, FilesRead read) {
      this.folder = folder;
      this.to = to;
      this.read = read;
    }

    @Override
    public void write(Scorecard scorecard, LoadedRubric rubric) throws IOException {
      String name = FileNames.of(scorecard.id());
      String free = name;
      for (int i = 2; written.contains(free.toLowerCase(Locale.ROOT)); i++) {
        free = name + "-" + i;
      }
      written.add(free.toLowerCase(Locale.ROOT));
      Path path = folder.resolve(free + "." + to);
      read.requireOutput(path);
      ReplacedFile file = new ReplacedFile(path);
      files.add(file);
      try (OutputStream out = file.stream()) {
        writeTo(to, scorecard, rubric, out);
      }
    }

    @Override
    public void commit() throws IOException {
      for (ReplacedFile file : files) {
        file.commit();
      }
    }

    @Override
    public void close() throws IOException {
      for (ReplacedFile file : files) {
        file.close();
      }
    }
  }
}
