package dev.rubric.spreadsheets.cells;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An OpenDocument spreadsheet put together by hand. */
final class RawOds {

  static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

  private RawOds() {}

  /** Writes one with these tables. */
  static Path write(Path file, String tables) throws IOException {
    return write(file, SPREADSHEET, content(tables), "");
  }

  /** Writes one of these parts; a blank manifest is left out. */
  static Path write(Path file, String type, String content, String manifest) throws IOException {
    try (OutputStream output = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(output)) {
      part(zip, "mimetype", type);
      part(zip, "content.xml", content);
      if (!manifest.isEmpty()) {
        part(zip, "META-INF/manifest.xml", manifest);
      }
    }
    return file;
  }

  /** The content of a document with these tables. */
  static String content(String tables) {
    return "<o:document xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
        + " xmlns:t='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
        + " xmlns:x='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:spreadsheet>"
        + tables
        + "</o:spreadsheet></o:document>";
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
