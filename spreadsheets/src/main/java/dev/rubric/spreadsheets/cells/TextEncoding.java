package dev.rubric.spreadsheets.cells;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the characters of a text file are stored. A byte order mark decides; without one it is UTF-8
 * if the whole file can be that, and else what office programs for western languages write.
 *
 * @param mark length of the byte order mark
 * @param isGuess whether nothing in the file says so
 */
record TextEncoding(Charset charset, int mark, boolean isGuess) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOKED_AT = 4096;

  /**
   * The encoding of a file.
   *
   * @throws CharacterCodingException if it has none of those known here
   */
  static TextEncoding of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOKED_AT);
    }
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, false);
    }
    if (begins(start, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
    }
    if (begins(start, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2, false);
    }
    int even = zeros(start, 0);
    int odd = zeros(start, 1);
    if (even + odd > 0) {
      return new TextEncoding(
          even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0, true);
    }
    TextEncoding plain = new TextEncoding(StandardCharsets.UTF_8, 0, false);
    TextEncoding windows = new TextEncoding(WINDOWS, 0, true);
    return plain.fits(file) ? plain : windows;
  }

  /** The characters of the file, which end in an exception where they are not so encoded. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(mark);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        1 << 16);
  }

  private boolean fits(Path file) throws IOException {
    char[] passed = new char[1 << 15];
    try (Reader reader = open(file)) {
      int read = 0;
      while (read >= 0) {
        read = reader.read(passed);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean begins(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** In UTF-16 every other byte of western text is zero; no other text has zeros. */
  private static int zeros(byte[] start, int from) {
    int zeros = 0;
    for (int i = from; i < start.length; i += 2) {
      zeros += start[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
