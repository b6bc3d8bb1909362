package dev.rubric.cli.input;

import java.nio.file.Path;

/**
 * A file that is read.
 *
 * @param path where it is
 * @param name what messages and outputs call it: the path as the user named it, or a pseudonym
 * @param found by looking through a folder rather than named
 */
public record InputFile(Path path, String name, boolean found) {}
