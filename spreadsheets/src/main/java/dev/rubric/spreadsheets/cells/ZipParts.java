package dev.rubric.spreadsheets.cells;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of an .xlsx or .ods file. Part names compare without case (ECMA-376, part 2, 6.2.2.3);
 * an archive that holds one name twice means different things to different programs and is refused.
 */
final class ZipParts implements Closeable {

  private static final long LARGEST_PART = 256L << 20;
  private static final long LARGEST_SHEET = 4L << 30;
  private static final long ALWAYS_ALLOWED = 8L << 20;

  /** Sheets of real workbooks stay below 60; an archive can reach 1,032. */
  private static final int GREATEST_RATIO = 200;

  private static final int MOST_PARTS = 20_000;

  private final String name;
  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  private ZipParts(String name, ZipFile zip) {
    this.name = name;
    this.zip = zip;
    try {
      zip.stream().forEach(this::add);
    } catch (IllegalArgumentException e) {
      throw Unreadable.broken(name, "its archive holds names or comments that are no text");
    }
  }

  /** Opens the file for reading. */
  static ZipParts open(Path file, String name) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException e) {
      throw Unreadable.broken(name, "its archive is incomplete");
    }
    try {
      return new ZipParts(name, zip);
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void add(ZipEntry entry) {
    if (parts.put(key(entry.getName()), entry) != null) {
      throw Unreadable.broken(name, "it holds the part `" + entry.getName() + "` twice");
    }
    if (parts.size() > MOST_PARTS) {
      throw Unreadable.tooLarge(name, "it has more than " + MOST_PARTS + " parts");
    }
  }

  /** The name of the file as the user gave it. */
  String name() {
    return name;
  }

  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /** The bytes of a part that exists; reading stops with a problem at a size no workbook has. */
  InputStream open(String part) throws IOException {
    return open(part, LARGEST_PART);
  }

  /** The bytes of a part that is never in memory as a whole. */
  InputStream openSheet(String part) throws IOException {
    return open(part, LARGEST_SHEET);
  }

  private InputStream open(String part, long largest) throws IOException {
    ZipEntry entry = parts.get(key(part));
    if (entry == null) {
      throw Unreadable.broken(name, "its part `" + part + "` is missing");
    }
    try {
      InputStream bytes =
          Objects.requireNonNull(zip.getInputStream(entry), "an entry of this very archive");
      return new Capped(part, bytes, Math.min(largest, limit(entry)));
    } catch (ZipException | EOFException e) {
      throw damaged(part);
    }
  }

  private RuntimeException damaged(String part) {
    return Unreadable.broken(name, "its part `" + part + "` does not unpack");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static long limit(ZipEntry entry) {
    long packed = Math.max(0, entry.getCompressedSize());
    return Math.max(ALWAYS_ALLOWED, packed * GREATEST_RATIO);
  }

  private static String key(String part) {
    String slashed = part.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashed.startsWith("/") ? slashed.substring(1) : slashed;
  }

  /** A stream that ends in a problem rather than in damage or in exhausted memory. */
  private final class Capped extends FilterInputStream {

    private final String part;
    private final long limit;
    private long count;

    Capped(String part, InputStream in, long limit) {
      super(in);
      this.part = part;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
      } catch (ZipException | EOFException e) {
        throw damaged(part);
      }
    }

    private void count(int read) {
      count += Math.max(0, read);
      if (count > limit) {
        throw Unreadable.tooLarge(
            name, "a part of it unpacks to more than " + (limit >> 20) + " MB");
      }
    }
  }
}
