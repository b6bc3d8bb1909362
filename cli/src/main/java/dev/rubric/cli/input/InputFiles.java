package dev.rubric.cli.input;

import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.RunRecord;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files that paths name: folders are looked through, and each file is taken once. */
final class InputFiles {

  private InputFiles() {}

  /**
   * The files of the paths, sorted by where they are. A path that does not exist is kept, so that
   * reading it says so.
   *
   * @param outputs files that this run writes, which a folder may hold from the last one; its
   *     results are left out
   */
  static List<InputFile> of(List<Path> paths, List<Path> outputs) throws IOException {
    Set<Path> written = outputs.stream().map(FilesRead::real).collect(Collectors.toSet());
    Map<String, InputFile> files = new TreeMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        for (Path file : within(path)) {
          if (!written.contains(FilesRead.real(file)) || !Replaceable.is(file)) {
            files.putIfAbsent(key(file), new InputFile(file, file.toString(), true));
          }
        }
      } else {
        files.put(key(path), new InputFile(path, path.toString(), false));
      }
    }
    return List.copyOf(files.values());
  }

  private static String key(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /**
   * Hidden files, the locks that office programs leave, and the records and logs of runs are passed
   * over. What cannot be read is kept, so that reading it says so, and so are links to folders,
   * which are not followed: they may lead round in a circle.
   */
  private static List<Path> within(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Path real = folder.toRealPath();
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path relative = real.relativize(file);
            boolean mayBeRead = FileKind.of(file) != FileKind.OTHER || Files.isDirectory(file);
            if (mayBeRead && isVisible(relative) && !isOfAudit(file)) {
              found.add(folder.resolve(relative));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            found.add(folder.resolve(real.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /** Whether a file is called as the log or a record of runs. */
  static boolean isOfAudit(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.equals(AuditLog.NAME) || name.endsWith(RunRecord.ENDING);
  }

  private static boolean isVisible(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
        return false;
      }
    }
    return true;
  }
}
