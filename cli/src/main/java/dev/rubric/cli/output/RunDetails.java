package dev.rubric.cli.output;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all outputs of a run share.
 *
 * @param explained whether the explanation of each evaluation is written with it
 * @param options those of the run, in words, for the record
 * @param files where a file is that has this name in the evaluations; empty for one whose place is
 *     not to be told
 */
public record RunDetails(
    boolean explained, String options, LocalDate date, Function<String, Optional<Path>> files) {}
