package dev.rubric.spreadsheets.flat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a batch of text files: {@code NAME.csv} has the scorecards, {@code NAME.LIST.csv}
 * beside it the rows of a list.
 */
final class FlatFiles {

  private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "txt");

  private FlatFiles() {}

  /** Whether the name is one of a text file of cells. */
  static boolean isDelimited(Path file) {
    return ENDINGS.contains(ending(name(file)));
  }

  /** The files beside one that may belong to it, by name. */
  static List<Path> beside(Path file) throws IOException {
    String name = name(file);
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(file))) {
      for (Path other : files) {
        String one = name(other);
        if (isFurther(one, name) && isDelimited(other) && Files.isRegularFile(other)) {
          found.add(file.resolveSibling(one));
        }
      }
    }
    return found.stream().sorted().toList();
  }

  /** Whether a file is beside another, to whose batch it may belong by its name. */
  static boolean mayBelong(Path other, Path file) {
    return isDelimited(file)
        && isDelimited(other)
        && folder(file).normalize().equals(folder(other).normalize())
        && isFurther(name(other), name(file));
  }

  private static boolean isFurther(String other, String name) {
    String stem = stem(name) + ".";
    return other.startsWith(stem) && !other.equals(name) && stem(other).length() > stem.length();
  }

  /**
   * What a file beside another is called where that one goes by another name.
   *
   * @param name of the other, as messages have it
   */
  static String named(Path beside, Path file, String name) {
    String further = name(beside).substring(stem(file).length());
    return name.substring(0, name.lastIndexOf('.')) + further;
  }

  /** Whether a file beside this one may be the batch that it belongs to. */
  static boolean hasBatch(Path file) throws IOException {
    String stem = stem(name(file));
    int dot = stem.indexOf('.');
    if (dot < 0) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder(file))) {
      return files
          .filter(FlatFiles::isDelimited)
          .anyMatch(other -> stem.startsWith(stem(name(other)) + "."));
    }
  }

  /** The file for the rows of a list. */
  static Path of(Path file, String further) {
    String name = name(file);
    return file.resolveSibling(stem(name) + "." + further + "." + ending(name));
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** The name of a file without its ending. */
  static String stem(Path file) {
    return stem(name(file));
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 1 ? name : name.substring(0, dot);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
