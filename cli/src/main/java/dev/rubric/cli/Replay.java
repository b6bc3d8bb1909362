package dev.rubric.cli;

import dev.rubric.cli.audit.AuditFiles;
import dev.rubric.cli.audit.RecordFile;
import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.input.UsageException;
import dev.rubric.cli.output.AllOutputs;
import dev.rubric.cli.output.OutputFormats;
import dev.rubric.cli.output.OutputRequest;
import dev.rubric.cli.output.RunDetails;
import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.DecisionsBefore;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.RubricUsed;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.blind.BlindReasons;
import dev.rubric.engine.blind.Pseudonyms;
import dev.rubric.engine.panel.PanelRules;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the outputs of a recorded run again, in another folder, from the files as they are now. */
final class Replay {

  private final RubricSource rubrics;
  private final ScorecardFiles files;
  private final OutputFormats formats;
  private final PanelRules panelRules;

  @Inject
  Replay(RubricSource rubrics, ScorecardFiles files, OutputFormats formats, PanelRules panelRules) {
    this.rubrics = rubrics;
    this.files = files;
    this.formats = formats;
    this.panelRules = panelRules;
  }

  /**
   * What the outputs are made of, beside rubrics.
   *
   * @param files as they are named in the record, with where they are now
   * @param pseudonyms those of a blind run
   * @param log that of the record's folder, which holds what was decided before the run
   */
  record Inputs(List<InputFile> files, @Nullable Pseudonyms pseudonyms, AuditLog log) {}

  /**
   * Makes the outputs again.
   *
   * @param folder receives the outputs under the names {@link #name}
   * @param kept receives what comes of it
   */
  void run(RecordFile file, Inputs inputs, Path folder, KeptDigests kept) throws IOException {
    RunRecord record = file.orThrow();
    RunRecord.Options options = record.heading().options();
    GivenRubrics by = rubrics(file);
    LoopRun loops =
        options.loop() == null
            ? null
            : new LoopRun(rubric(options.loop(), file), panelRules, options.loopProfiles());
    BlindReasons reasons = new BlindReasons();
    try (AllOutputs all = new AllOutputs(reasons::in)) {
      all.add(kept);
      RunDetails details = details(file, inputs.files());
      List<HashedFile> outputs = record.closing().outputs();
      for (int i = 0; i < outputs.size(); i++) {
        Path again = folder.resolve(name(i, outputs.get(i)));
        Path meant = AuditFiles.folderOf(file.resolve(outputs.get(i)));
        all.add(formats.of(again).open(new OutputRequest(again, meant, details)));
      }
      new EvaluationRun(all, loops)
          .run(BlindInputs.of(files.read(inputs.files(), by), inputs.pseudonyms(), reasons));
      all.decided(DecisionsBefore.of(inputs.log(), file.name(), record.closing().previous()));
      all.commit();
    }
  }

  /** The rubrics that the scorecards of a run are read by, from the files as they are now. */
  GivenRubrics rubrics(RecordFile file) throws IOException {
    RunRecord.Options options = file.orThrow().heading().options();
    List<LoadedRubric> named = new ArrayList<>();
    for (String rubric : options.rubrics()) {
      named.add(rubric(rubric, file).withRatings(ratings(options.ratings())));
    }
    GivenRubrics given = GivenRubrics.of(named);
    return options.loop() == null ? given : given.forStages();
  }

  /** The name of an output that is made again. */
  static String name(int index, HashedFile output) {
    String name = output.name();
    return index + name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  /** Levels by rating, as they were given. */
  private static Map<String, String> ratings(List<String> given) {
    Map<String, String> levels = new LinkedHashMap<>();
    for (String rating : given) {
      int end = rating.indexOf('=');
      levels.put(rating.substring(0, Math.max(0, end)), rating.substring(end + 1));
    }
    return levels;
  }

  /** A rubric of the record; one of several in a file is named {@code file#title}. */
  private LoadedRubric rubric(String named, RecordFile file) throws IOException {
    Optional<HashedFile> recorded =
        file.orThrow().closing().rubrics().stream()
            .map(RubricUsed::file)
            .filter(Objects::nonNull)
            .filter(from -> (named + "#").startsWith(from.name() + "#"))
            .findFirst();
    if (recorded.isPresent()) {
      String name = recorded.get().name();
      String title = named.equals(name) ? null : named.substring(name.length() + 1);
      Path now = file.resolve(recorded.get());
      if (!Files.isRegularFile(now)) {
        throw new NoSuchFileException(now.toString());
      }
      return rubrics.load(new InputFile(now, name, false), title);
    }
    return rubrics
        .builtIn(named)
        .orElseThrow(
            () -> new UsageException("this version has no built-in rubric `" + named + "`", null));
  }

  private static RunDetails details(RecordFile file, List<InputFile> inputs) {
    RunRecord record = file.orThrow();
    RunRecord.Options options = record.heading().options();
    Map<String, Path> places = new HashMap<>();
    if (!options.blind()) {
      inputs.forEach(input -> places.put(input.name(), input.path()));
    }
    for (RubricUsed rubric : record.closing().rubrics()) {
      HashedFile from = rubric.file();
      if (from != null) {
        places.put(from.name(), file.resolve(from));
      }
    }
    return new RunDetails(
        options.explain(),
        options.words(),
        record.heading().date().toLocalDate(),
        name -> Optional.ofNullable(places.get(name)));
  }
}
