package dev.rubric.engine.audit;

import org.jspecify.annotations.Nullable;

/**
 * A file that a run read or wrote.
 *
 * @param name as the outputs of the run name it
 * @param path relative to the folder of the record, with slashes, so that the folder can move; null
 *     in a blind run, which keeps no names of files
 * @param sha256 of its bytes; null where there was no such file or it could not be read
 */
public record HashedFile(String name, @Nullable String path, @Nullable String sha256) {}
