package dev.rubric.cli.audit;

import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.RunDetails;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.audit.RunRecord.Heading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run is about to do.
 *
 * @param rubrics those that its options name
 * @param inputs in the order in which they are read
 * @param outputs the record stands beside the first; without outputs there is none
 */
public record RunPlan(
    Heading heading, List<LoadedRubric> rubrics, List<InputFile> inputs, List<Path> outputs) {

  public RunPlan {
    rubrics = List.copyOf(rubrics);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** Whether a record is left. */
  public boolean isRecorded() {
    return !outputs.isEmpty();
  }

  /** What its outputs share. A blind run does not tell where its inputs are. */
  public RunDetails details() {
    RunRecord.Options options = heading.options();
    Set<String> hidden =
        options.blind()
            ? inputs.stream().map(InputFile::name).collect(Collectors.toSet())
            : Set.of();
    return new RunDetails(
        options.explain(),
        options.words(),
        heading.date().toLocalDate(),
        name -> hidden.contains(name) ? Optional.empty() : Optional.of(Path.of(name)));
  }

  /** Where the record is. */
  public Path record() {
    return AuditFiles.recordOf(outputs.get(0));
  }

  /** The folder of the record and its log. */
  public Path folder() {
    return AuditFiles.folderOf(record());
  }
}
