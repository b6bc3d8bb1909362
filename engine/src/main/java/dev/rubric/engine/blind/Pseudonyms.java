package dev.rubric.engine.blind;

import dev.rubric.engine.located.Texts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for candidates, scorecards and files: the same for the same key and name
 * (HMAC-SHA-256, RFC 2104), and not to be traced back by guessing names without the key.
 */
public final class Pseudonyms {

  /** Bytes of a key. */
  public static final int KEY_LENGTH = 32;

  /** Without letters and digits that people mistake for each other. */
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int HALF = 5;

  private static final int FINGERPRINT = 8;

  private final byte[] key;

  /**
   * Pseudonyms by a key.
   *
   * @param key of {@link #KEY_LENGTH} bytes
   */
  public Pseudonyms(byte[] key) {
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("a key of " + key.length + " bytes");
    }
    this.key = Arrays.copyOf(key, key.length);
  }

  /** Stands for a candidate however the name is spaced, and in whatever case. */
  public String candidate(String name) {
    return "Candidate " + code("candidate", Texts.comparable(name));
  }

  /** Stands for the id of a scorecard. */
  public String scorecard(String id) {
    return "scorecard-" + code("scorecard", id);
  }

  /**
   * Stands for the name of a file, and keeps its ending.
   *
   * @param contents tells the file from others: its hash
   */
  public String file(String contents, String ending) {
    return "file-" + code("file", contents) + ending;
  }

  /**
   * Tells the key from others, and nothing else of it: 16 hexadecimal digits of a hash by the key.
   */
  public String fingerprint() {
    return HexFormat.of().formatHex(hash("fingerprint\0"), 0, FINGERPRINT);
  }

  /** Fifty bits: among a hundred thousand names, two alike are a chance of one in 200,000. */
  private String code(String kind, String text) {
    byte[] hash = hash(kind + "\0" + text);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 2 * HALF; i++) {
      code.append(i == HALF ? "-" : "").append(LETTERS.charAt(hash[i] & 31));
    }
    return code.toString();
  }

  private byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java platform has HmacSHA256", missing);
    }
  }
}
