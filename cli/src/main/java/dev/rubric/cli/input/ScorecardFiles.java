package dev.rubric.cli.input;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Reads scorecards from files and folders of all kinds, one after the other. */
public final class ScorecardFiles {

  private final RubricSource rubrics;

  @Inject
  ScorecardFiles(RubricSource rubrics) {
    this.rubrics = rubrics;
  }

  /**
   * The scorecards of files that were found, read as they are asked for and checked against the
   * rubric that each is of.
   */
  public Iterator<ScorecardInput> read(List<InputFile> found, GivenRubrics given) {
    ScorecardReading reading = reading(given);
    return new Concatenated<>(found.iterator(), reading::file);
  }

  /**
   * The files of the paths, in an order that does not depend on how they were named.
   *
   * @param outputs files that the run writes: earlier results in them are left out even if a folder
   *     holds them
   * @throws IOException if a folder cannot be listed
   */
  public List<InputFile> find(List<Path> paths, List<Path> outputs) throws IOException {
    return InputFiles.of(paths, outputs);
  }

  /** A pass over files. */
  ScorecardReading reading(GivenRubrics given) {
    return new ScorecardReading(rubrics, given);
  }
}
