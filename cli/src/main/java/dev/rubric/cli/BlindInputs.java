package dev.rubric.cli;

import dev.rubric.cli.audit.AuditFiles;
import dev.rubric.cli.input.FileKind;
import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.ScorecardInput;
import dev.rubric.engine.blind.BlindReasons;
import dev.rubric.engine.blind.BlindScorecard;
import dev.rubric.engine.blind.Pseudonyms;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scorecards that are put under pseudonyms as soon as they are read. */
final class BlindInputs implements Iterator<ScorecardInput> {

  private final Iterator<ScorecardInput> inputs;
  private final Pseudonyms pseudonyms;
  private final BlindReasons reasons;

  private BlindInputs(
      Iterator<ScorecardInput> inputs, Pseudonyms pseudonyms, BlindReasons reasons) {
    this.inputs = inputs;
    this.pseudonyms = pseudonyms;
    this.reasons = reasons;
  }

  /** Scorecards under pseudonyms, or as they are where there are none. */
  static Iterator<ScorecardInput> of(
      Iterator<ScorecardInput> inputs, @Nullable Pseudonyms pseudonyms) {
    return of(inputs, pseudonyms, new BlindReasons());
  }

  /**
   * Scorecards under pseudonyms, or as they are where there are none.
   *
   * @param reasons learns the names that the pseudonyms stand for
   */
  static Iterator<ScorecardInput> of(
      Iterator<ScorecardInput> inputs, @Nullable Pseudonyms pseudonyms, BlindReasons reasons) {
    return pseudonyms == null ? inputs : new BlindInputs(inputs, pseudonyms, reasons);
  }

  /**
   * Files under pseudonyms and in their order, which says nothing of their names, or as they are
   * where there are none. A file's pseudonym is of its contents, and so the same wherever it is.
   */
  static List<InputFile> named(List<InputFile> files, @Nullable Pseudonyms pseudonyms) {
    return pseudonyms == null
        ? files
        : files.stream()
            .map(file -> new InputFile(file.path(), name(file, pseudonyms), file.found()))
            .sorted(Comparator.comparing(InputFile::name).thenComparing(InputFile::path))
            .toList();
  }

  private static String name(InputFile file, Pseudonyms pseudonyms) {
    String name = String.valueOf(file.path().getFileName());
    String ending =
        FileKind.of(file.path()) == FileKind.OTHER
            ? ""
            : name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    String contents =
        Objects.requireNonNullElse(AuditFiles.sha256(file.path()), file.path().toString());
    return pseudonyms.file(contents, ending);
  }

  @Override
  public boolean hasNext() {
    return inputs.hasNext();
  }

  @Override
  public ScorecardInput next() {
    ScorecardInput input = inputs.next();
    LoadedRubric rubric = input.rubric();
    input.scorecard().ifPresent(card -> reasons.learn(card.header().candidate(), pseudonyms));
    return new ScorecardInput(
        input
            .scorecard()
            .map(
                card ->
                    BlindScorecard.of(card, Objects.requireNonNull(rubric).rubric(), pseudonyms)),
        rubric,
        input.problems().stream().map(BlindInputs::blind).toList(),
        input.isRefused());
  }

  /** Messages hold words of the file, which may be a name. */
  private static Problem blind(Problem problem) {
    return new Problem(
        problem.severity(),
        problem.code(),
        new Location.InFile(problem.location().file()),
        "`" + problem.code() + "`, of which a blind run shows no more",
        null,
        "`rubric check` shows all of it");
  }
}
