package dev.rubric.spreadsheets.cells;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the parts that make up the workbook, and refuses packages that are something else. */
final class XlsxLinks {

  /** As many as there may be parts. */
  private static final int MOST = 20_000;

  private final String workbook;
  private final Map<String, Link> links;

  private record Link(String type, String part) {}

  private XlsxLinks(String workbook, Map<String, Link> links) {
    this.workbook = workbook;
    this.links = links;
  }

  /** The workbook of a package and what it links to. */
  static XlsxLinks ofWorkbook(ZipParts parts) throws IOException {
    if (!parts.has("[Content_Types].xml")) {
      throw notAWorkbook(
          parts, parts.has("mimetype") ? "an OpenDocument file" : "an archive of other files");
    }
    String workbook =
        read(parts, "").values().stream()
            .filter(link -> link.type().equals("officeDocument"))
            .map(Link::part)
            .findFirst()
            .orElseThrow(() -> notAWorkbook(parts, "an archive of other files"));
    check(parts, contentType(parts, workbook));
    Map<String, Link> links = read(parts, workbook);
    if (links.values().stream().anyMatch(link -> link.type().equals("vbaProject"))) {
      throw macros(parts);
    }
    return new XlsxLinks(workbook, links);
  }

  /** The name of the workbook's own part. */
  String workbook() {
    return workbook;
  }

  /** The parts of a type by the id of their link. */
  Map<String, String> ofType(String type) {
    Map<String, String> found = new LinkedHashMap<>();
    links.forEach(
        (id, link) -> {
          if (link.type().equals(type)) {
            found.put(id, link.part());
          }
        });
    return found;
  }

  private static void check(ZipParts parts, String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    if (type.contains("macroenabled") && !type.contains("binary")) {
      throw macros(parts);
    }
    if (type.contains("sheet.binary")) {
      throw notAWorkbook(parts, "a binary workbook (.xlsb)");
    }
    if (!type.contains("spreadsheetml")) {
      throw notAWorkbook(parts, "another kind of document");
    }
  }

  private static RuntimeException macros(ZipParts parts) {
    return Unreadable.file(
        parts.name(),
        "workbook-with-macros",
        "the workbook holds macros and is not read",
        "save it as .xlsx, which leaves them out");
  }

  private static RuntimeException notAWorkbook(ZipParts parts, String what) {
    return Unreadable.file(
        parts.name(),
        "not-a-workbook",
        "the file is " + what + ", expected an .xlsx workbook",
        "open it in a spreadsheet program and save it as .xlsx");
  }

  private static String contentType(ZipParts parts, String part) throws IOException {
    String byEnding = "";
    try (Xml xml = new Xml(parts, "[Content_Types].xml")) {
      while (xml.nextStart()) {
        String type = xml.attribute("ContentType");
        if (type == null) {
          continue;
        }
        if (xml.starts("Override") && ("/" + part).equalsIgnoreCase(xml.attribute("PartName"))) {
          return type;
        }
        String ending = xml.attribute("Extension");
        if (ending != null && part.endsWith("." + ending)) {
          byEnding = type;
        }
      }
    }
    return byEnding;
  }

  /** The links of a part, or of the package for the empty name. */
  private static Map<String, Link> read(ZipParts parts, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String rels = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Link> links = new LinkedHashMap<>();
    if (!parts.has(rels)) {
      return links;
    }
    try (Xml xml = new Xml(parts, rels)) {
      while (xml.nextStart()) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = resolve(folder, xml.attribute("Target"));
        boolean outside = "External".equals(xml.attribute("TargetMode"));
        if (id != null && type != null && target != null && !outside) {
          links.put(id, new Link(type.substring(type.lastIndexOf('/') + 1), target));
        }
        if (links.size() > MOST) {
          throw Unreadable.tooLarge(parts.name(), "it has more than " + MOST + " links to parts");
        }
      }
    }
    return links;
  }

  private static @Nullable String resolve(String folder, @Nullable String target) {
    if (target == null) {
      return null;
    }
    try {
      String path = URI.create("/" + folder).resolve(target.replace('\\', '/')).getPath();
      return path == null || path.isEmpty() ? null : path.substring(1);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
