package dev.rubric.cli.output;

import java.nio.file.Path;

/**
 * What is to be written.
 *
 * @param explained whether the explanation of each evaluation is written with it
 * @param options those of the run, in words, for the record
 */
public record OutputRequest(Path path, boolean explained, String options) {}
