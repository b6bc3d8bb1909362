package dev.rubric.spreadsheets.cells;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Texts kept as bytes: a workbook can share millions, and as objects they would take several times
 * the memory.
 */
final class PackedTexts extends AbstractList<String> implements RandomAccess {

  private static final int CHUNK_BITS = 20;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_WIDE = 256;

  private final List<byte[]> chunks = new ArrayList<>();
  private int[] starts = new int[256];
  private int size;
  private int end;

  @Override
  public boolean add(String text) {
    boolean narrow = text.chars().allMatch(c -> c < FIRST_WIDE);
    append(narrow ? 1 : 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!narrow) {
        append(c >> Byte.SIZE);
      }
      append(c);
    }
    size++;
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
    }
    starts[size] = end;
    return true;
  }

  private void append(int b) {
    if (end >> CHUNK_BITS == chunks.size()) {
      chunks.add(new byte[CHUNK]);
    }
    chunks.get(end >> CHUNK_BITS)[end & (CHUNK - 1)] = (byte) b;
    end++;
  }

  private int at(int position) {
    return chunks.get(position >> CHUNK_BITS)[position & (CHUNK - 1)] & 0xFF;
  }

  @Override
  public String get(int index) {
    Objects.checkIndex(index, size);
    int first = starts[index] + 1;
    int width = at(starts[index]);
    char[] text = new char[(starts[index + 1] - first) / width];
    for (int i = 0; i < text.length; i++) {
      int from = first + i * width;
      text[i] = (char) (width == 1 ? at(from) : at(from) << Byte.SIZE | at(from + 1));
    }
    return new String(text);
  }

  @Override
  public int size() {
    return size;
  }
}
