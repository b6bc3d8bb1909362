package dev.rubric.engine.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run read, by which rubrics and options, and what it wrote: all that is needed to evaluate
 * again and compare byte for byte.
 *
 * @param evaluations in the order in which they were made, those of loops last
 */
public record RunRecord(Heading heading, List<EvaluationDigest> evaluations, Closing closing) {

  /** The value of {@code format} in a run record. */
  public static final String FORMAT = "run/1";

  /** How the name of a record ends, after the name of the first output. */
  public static final String ENDING = ".run.json";

  public RunRecord {
    evaluations = List.copyOf(evaluations);
  }

  /**
   * What was known when the run began.
   *
   * @param date when, with the offset of the place where it ran
   * @param product the version of the product
   */
  public record Heading(OffsetDateTime date, String product, Options options) {}

  /**
   * The options that decide what comes out.
   *
   * @param words as the outputs show them
   * @param rubrics ids or files of the rubrics named for scorecards
   * @param ratings {@code RATING=LEVEL}: what ratings of other tools mean on the rubric's scale
   * @param loop id or file of the rubric of loops
   * @param loopProfiles profiles of the rubric of loops
   * @param explain whether evaluations are written with their explanations
   * @param blindKey fingerprint of the key of the pseudonyms that stand for candidates; null where
   *     names do
   */
  public record Options(
      String words,
      List<String> rubrics,
      List<String> ratings,
      @Nullable String loop,
      List<String> loopProfiles,
      boolean explain,
      @Nullable String blindKey) {
    public Options {
      rubrics = List.copyOf(rubrics);
      ratings = List.copyOf(ratings);
      loopProfiles = List.copyOf(loopProfiles);
    }

    /** Whether pseudonyms stand for candidates. */
    public boolean blind() {
      return blindKey != null;
    }
  }

  /**
   * What was known when the run ended.
   *
   * @param rubrics by id
   * @param inputs in the order in which they were read
   * @param previous hash of the line of the log before this run's, null for the first
   */
  public record Closing(
      List<RubricUsed> rubrics,
      List<Input> inputs,
      Counts counts,
      List<HashedFile> outputs,
      @Nullable String previous) {
    public Closing {
      rubrics = List.copyOf(rubrics);
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * A file that was read.
   *
   * @param found in a folder rather than named: what is no scorecard is then passed over
   */
  public record Input(HashedFile file, boolean found) {}

  /** How many of each there were. */
  public record Counts(long evaluated, long loops, long problems) {}

  /** The rubric of an id. */
  public Optional<RubricUsed> rubric(String id) {
    return closing.rubrics().stream().filter(rubric -> rubric.id().equals(id)).findFirst();
  }

  /** The evaluations of a candidate; names compare without case. */
  public List<EvaluationDigest> of(String candidate) {
    return evaluations.stream().filter(digest -> digest.isOf(candidate)).toList();
  }
}
