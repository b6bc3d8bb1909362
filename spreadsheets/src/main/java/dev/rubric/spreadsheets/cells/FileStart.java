package dev.rubric.spreadsheets.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The first bytes of a file, which say what it is, whatever its name says. */
final class FileStart {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] LITTLE_ENDIAN_32 = {(byte) 0xFF, (byte) 0xFE, 0, 0};
  private static final byte[] BIG_ENDIAN_32 = {0, 0, (byte) 0xFE, (byte) 0xFF};
  private static final Pattern PAGE =
      Pattern.compile("(?i)<(?:[!?]|html|head|body|table|meta|div|style)");
  private static final int LENGTH = 4096;

  private final byte[] bytes;

  private FileStart(byte[] bytes) {
    this.bytes = bytes;
  }

  static FileStart of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new FileStart(in.readNBytes(LENGTH));
    }
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  boolean isZip() {
    return startsWith(ZIP);
  }

  /** Whether it is a compound file, as older office programs write them. */
  boolean isCompound() {
    return startsWith(COMPOUND);
  }

  /** Whether it says that it is text in UTF-32; no text in UTF-16 begins with a zero. */
  boolean isUtf32() {
    return startsWith(LITTLE_ENDIAN_32) || startsWith(BIG_ENDIAN_32);
  }

  /** Whether it is text, and no page of a browser's. */
  boolean isText() {
    return (isMarkedWide() || !hasControlCharacters()) && !isPage();
  }

  /** What other file this is, in words. */
  String guess() {
    if (startsWith(EMPTY_ZIP)) {
      return "an empty archive";
    }
    if (hasControlCharacters()) {
      return "of an unknown kind";
    }
    return isPage() ? "an HTML or XML page" : "a text file";
  }

  private boolean isPage() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return PAGE.matcher(
            text.replaceAll("[\u0000\u00EF\u00BB\u00BF\u00FE\u00FF]", "").stripLeading())
        .lookingAt();
  }

  /** Whether it begins as texts in UTF-16 may: half a character can then be any byte. */
  private boolean isMarkedWide() {
    return startsWith(LITTLE_ENDIAN) || startsWith(BIG_ENDIAN);
  }

  /** Zeros are half of a western letter in UTF-16, if they all are the same half. */
  private boolean hasControlCharacters() {
    boolean[] zeros = new boolean[2];
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      zeros[i % 2] |= b == 0;
      if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        return true;
      }
    }
    return zeros[0] && zeros[1];
  }

  private boolean startsWith(byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
