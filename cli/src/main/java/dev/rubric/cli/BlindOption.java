package dev.rubric.cli;

import dev.rubric.cli.audit.BlindKey;
import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.blind.Pseudonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that put pseudonyms in the place of candidates. */
final class BlindOption {

  @Option(
      names = "--blind",
      description = {
        "Put pseudonyms in the place of candidates, of ids and names of scorecards, and of",
        "candidates' names in what interviewers wrote."
      })
  private boolean blind;

  @Option(
      names = "--blind-key",
      paramLabel = "FILE",
      description = {
        "The key that pseudonyms are made by; it is made where there is none.",
        "Default: " + BlindKey.NAME + " beside the scorecards."
      })
  private @Nullable Path key;

  /** Whether pseudonyms are asked for. */
  boolean isGiven() {
    return blind;
  }

  /** Where the key is; empty when no pseudonyms are asked for. */
  Optional<Path> key(List<Path> scorecards) {
    return blind
        ? Optional.of(key == null ? BlindKey.beside(scorecards.get(0)) : key)
        : Optional.empty();
  }

  /** The pseudonyms of scorecards, or null when none are asked for. */
  @Nullable Pseudonyms begin(List<Path> scorecards) throws IOException {
    if (!blind) {
      if (key != null) {
        throw new UsageException("--blind-key is for pseudonyms", "ask for them with --blind");
      }
      return null;
    }
    return BlindKey.readOrMake(key(scorecards).orElseThrow());
  }
}
