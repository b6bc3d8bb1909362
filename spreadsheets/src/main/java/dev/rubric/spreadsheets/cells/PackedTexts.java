package dev.rubric.spreadsheets.cells;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Texts of which all but the first are kept as bytes: a workbook can share millions, and as objects
 * they would take several times the memory.
 */
final class PackedTexts extends AbstractList<String> implements RandomAccess {

  private static final int CHUNK_BITS = 14;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_WIDE = 256;

  /** As many as scorecards and rubrics have. */
  private static final int MOST_UNPACKED = 2_000;

  private final List<String> unpacked = new ArrayList<>();

  private final List<byte[]> chunks = new ArrayList<>();
  private int[] starts = new int[256];
  private int size;
  private int end;

  @Override
  public boolean add(String text) {
    return unpacked.size() < MOST_UNPACKED ? unpacked.add(text) : pack(text);
  }

  private boolean pack(String text) {
    boolean narrow = isNarrow(text);
    append(narrow ? 1 : 2);
    if (narrow) {
      append(text.getBytes(StandardCharsets.ISO_8859_1));
    } else {
      for (int i = 0; i < text.length(); i++) {
        append(text.charAt(i) >> Byte.SIZE);
        append(text.charAt(i));
      }
    }
    size++;
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
    }
    starts[size] = end;
    return true;
  }

  private static boolean isNarrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_WIDE) {
        return false;
      }
    }
    return true;
  }

  private void append(int b) {
    chunk()[end & (CHUNK - 1)] = (byte) b;
    end++;
  }

  private void append(byte[] bytes) {
    int from = 0;
    while (from < bytes.length) {
      int length = Math.min(bytes.length - from, CHUNK - (end & (CHUNK - 1)));
      System.arraycopy(bytes, from, chunk(), end & (CHUNK - 1), length);
      from += length;
      end += length;
    }
  }

  /** The chunk in which the next byte goes. */
  private byte[] chunk() {
    if (end >> CHUNK_BITS == chunks.size()) {
      chunks.add(new byte[CHUNK]);
    }
    return chunks.get(end >> CHUNK_BITS);
  }

  @Override
  public String get(int index) {
    return index < unpacked.size() ? unpacked.get(index) : unpack(index - unpacked.size());
  }

  private String unpack(int index) {
    Objects.checkIndex(index, size);
    byte[] bytes = bytes(starts[index], starts[index + 1]);
    if (bytes[0] == 1) {
      return new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1);
    }
    char[] text = new char[bytes.length / 2];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) (((bytes[2 * i + 1] & 0xFF) << Byte.SIZE) | (bytes[2 * i + 2] & 0xFF));
    }
    return new String(text);
  }

  private byte[] bytes(int from, int to) {
    byte[] bytes = new byte[to - from];
    int position = from;
    while (position < to) {
      int at = position & (CHUNK - 1);
      int length = Math.min(to - position, CHUNK - at);
      System.arraycopy(chunks.get(position >> CHUNK_BITS), at, bytes, position - from, length);
      position += length;
    }
    return bytes;
  }

  @Override
  public int size() {
    return unpacked.size() + size;
  }
}
