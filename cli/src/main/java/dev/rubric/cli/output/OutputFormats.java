package dev.rubric.cli.output;

import dev.rubric.cli.input.UsageException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** All kinds of files that evaluations are written to. */
public final class OutputFormats {

  private final Set<OutputFormat> formats;

  @Inject
  OutputFormats(Set<OutputFormat> formats) {
    this.formats = formats;
  }

  /**
   * The format that the ending of a file picks.
   *
   * @throws UsageException if there is none
   */
  public OutputFormat of(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return formats.stream()
        .filter(format -> name.endsWith(format.ending()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "no format of results has the ending of `" + path + "`",
                    "expected one of "
                        + formats.stream()
                            .map(format -> "`" + format.ending() + "`")
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
