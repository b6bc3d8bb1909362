package dev.rubric.cli.html;

import dev.rubric.engine.provenance.FileAddress;
import dev.rubric.engine.provenance.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows places, with links to those files that are there. */
final class Places {

  private final FileAddress addresses;
  private final Function<String, Optional<Path>> files;
  private final Map<String, Optional<String>> known = new HashMap<>();

  /**
   * Places for a page in that folder.
   *
   * @param files where a file of that name is; none gets no link
   */
  Places(Path folder, Function<String, Optional<Path>> files) {
    this.addresses = new FileAddress(folder, files);
    this.files = files;
  }

  /** A place with the name of its file. */
  PlaceView of(Location location) {
    String place = shown(location);
    return new PlaceView(
        place.isEmpty() ? location.file() : location.file() + " " + place, href(location));
  }

  /**
   * A place, with the name of its file where it is another than the one told of.
   *
   * @param file the one told of
   */
  PlaceView within(String file, Location location) {
    String place = shown(location);
    return place.isEmpty() || !location.file().equals(file)
        ? of(location)
        : new PlaceView(place, href(location));
  }

  /** A pointer says no more than the fact that stands there. */
  private static String shown(Location location) {
    return location instanceof Location.InDocument document
        ? "line " + document.line()
        : location.place();
  }

  private @Nullable String href(Location location) {
    String file = known.computeIfAbsent(location.file(), this::address).orElse(null);
    if (file == null || !(location instanceof Location.InCell cell)) {
      return file;
    }
    String sheet = URLEncoder.encode(cell.sheet(), StandardCharsets.UTF_8).replace("+", "%20");
    return file + "#" + sheet + "!" + cell.cell();
  }

  private Optional<String> address(String file) {
    return isThere(file) ? Optional.ofNullable(addresses.of(file)) : Optional.empty();
  }

  private boolean isThere(String file) {
    try {
      return files.apply(file).filter(Files::isRegularFile).isPresent();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
