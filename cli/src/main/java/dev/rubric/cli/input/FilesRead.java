package dev.rubric.cli.input;

import dev.rubric.spreadsheets.flat.FlatBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that a command reads, whatever paths lead to them: it writes to none of them. */
public final class FilesRead {

  private final Map<Path, Path> named = new LinkedHashMap<>();

  /** The files of scorecards and rubrics. */
  public static FilesRead of(List<InputFile> scorecards, List<LoadedRubric> rubrics) {
    FilesRead read = new FilesRead();
    scorecards.forEach(scorecard -> read.add(scorecard.path()));
    for (LoadedRubric rubric : rubrics) {
      InputFile file = rubric.file();
      if (file != null) {
        read.add(file.path());
      }
    }
    return read;
  }

  /** Adds a file that is read. */
  public void add(Path file) {
    named.putIfAbsent(real(file), file);
  }

  /**
   * Makes sure that an output is none of them, and no log or record, which runs write themselves.
   *
   * @throws UsageException if it is one
   */
  public void requireOutput(Path output) throws IOException {
    if (InputFiles.isOfAudit(output)) {
      throw new UsageException(
          "`" + output + "` has the name of what runs leave behind, which is never replaced",
          "name another output");
    }
    requireApart(output);
  }

  /**
   * Makes sure that a file to be written is none of them. What a batch in a text file has beside it
   * is read with it.
   *
   * @throws UsageException if it is one
   */
  public void requireApart(Path output) throws IOException {
    Path input = named.get(real(output));
    if (input != null) {
      boolean same = absolute(input).equals(absolute(output));
      throw refused(output, same ? "" : ", as `" + input + "`,");
    }
    for (Path batch : named.values()) {
      if (FlatBatch.has(batch, output)) {
        throw refused(output, ", with `" + batch + "`,");
      }
    }
  }

  private static UsageException refused(Path output, String as) {
    return new UsageException(
        "`" + output + "` is both to be read" + as + " and to be written",
        "what is read is never replaced: name another output");
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** Where a file is, whatever links lead to it; one that is not there yet is in its folder. */
  public static Path real(Path file) {
    Path absolute = absolute(file);
    Path folder = absolute.getParent();
    try {
      return Files.exists(file) || folder == null
          ? file.toRealPath()
          : folder.toRealPath().resolve(absolute.getFileName());
    } catch (IOException nowhere) {
      return absolute;
    }
  }
}
