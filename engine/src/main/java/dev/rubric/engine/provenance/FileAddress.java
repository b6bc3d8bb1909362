package dev.rubric.engine.provenance;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of files as links write them, relative to the folder of the file with the links. */
public final class FileAddress {

  /** What leads to the folder itself; before a first segment with a colon it is needed. */
  private static final Pattern NEEDLESS_START = Pattern.compile("^\\./(?=[^:]*(/|$))");

  private final Path folder;
  private final Function<String, Optional<Path>> files;

  /**
   * Addresses for a file in that folder.
   *
   * @param files where a file of that name is; none gets no address
   */
  public FileAddress(Path folder, Function<String, Optional<Path>> files) {
    this.folder = folder.toAbsolutePath().normalize();
    this.files = files;
  }

  /**
   * The address of a file: a relative reference (RFC 3986) in ASCII, or a path from the root where
   * no relative one leads there.
   *
   * @return null where the name is of no file
   */
  public @Nullable String of(String name) {
    try {
      Path found = files.apply(name).orElse(null);
      return found == null ? null : of(found.toAbsolutePath().normalize());
    } catch (InvalidPathException | URISyntaxException e) {
      return null;
    }
  }

  /** A path with slashes between its parts; where names may hold a backslash, they keep it. */
  public static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private String of(Path file) throws URISyntaxException {
    boolean near = Objects.equals(file.getRoot(), folder.getRoot());
    Path path = near ? folder.relativize(file) : file;
    String slashed = slashed(path);
    String address = new URI(null, null, near ? "./" + slashed : slashed, null).toASCIIString();
    return NEEDLESS_START.matcher(address).replaceFirst("");
  }
}
