package dev.rubric.cli.audit;

import dev.rubric.engine.blind.Pseudonyms;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The file that holds the key of pseudonyms. By default it is beside the scorecards: who can read
 * it there can read the names, too, and no output is written there by itself.
 */
public final class BlindKey {

  /** The name of the file beside the scorecards. */
  public static final String NAME = "rubric-blind.key";

  private BlindKey() {}

  /** Where the key of scorecards is: in the folder, or beside the file. */
  public static Path beside(Path scorecards) {
    return Files.isDirectory(scorecards)
        ? scorecards.resolve(NAME)
        : AuditFiles.folderOf(scorecards).resolve(NAME);
  }

  /** The pseudonyms by the key of a file, which is made where there is none. */
  public static Pseudonyms readOrMake(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    return read(file);
  }

  /**
   * The pseudonyms by the key of a file.
   *
   * @throws InvalidInputException if the file holds no key
   */
  public static Pseudonyms read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
    if (!text.matches("[0-9a-f]{" + 2 * Pseudonyms.KEY_LENGTH + "}")) {
      Problems problems = new Problems();
      problems.error(
          "bad-key",
          new Location.InFile(file.toString()),
          "the file holds no key of pseudonyms, expected "
              + 2 * Pseudonyms.KEY_LENGTH
              + " hexadecimal digits");
      throw new InvalidInputException(problems.list());
    }
    return new Pseudonyms(HexFormat.of().parseHex(text));
  }

  /** A temporary file is for its owner alone, and it stays so when it takes its place. */
  private static void make(Path file) throws IOException {
    byte[] key = new byte[Pseudonyms.KEY_LENGTH];
    new SecureRandom().nextBytes(key);
    Path made = Files.createTempFile(AuditFiles.folderOf(file), ".rubric-blind", ".part");
    try {
      Files.writeString(made, HexFormat.of().formatHex(key) + "\n");
      Files.move(made, file);
    } catch (FileAlreadyExistsException another) {
      Files.delete(made);
    }
  }
}
