package dev.rubric.engine.provenance;

/** A place in a file of the user's. Its text form is {@code file [place]}. */
public sealed interface Location {

  /** The file as the user named it, or the resource's name for a built-in rubric. */
  String file();

  /** The place within the file as a person would find it; empty for the file as a whole. */
  String place();

  /** {@code file [place]}, or the file alone. */
  default String describe() {
    return place().isEmpty() ? file() : file() + " [" + place() + "]";
  }

  /** A file as a whole. */
  record InFile(String file) implements Location {
    @Override
    public String place() {
      return "";
    }
  }

  /**
   * A character of a text file.
   *
   * @param line from 1
   * @param column from 1
   */
  record InText(String file, int line, int column) implements Location {
    @Override
    public String place() {
      return "line " + line + ", column " + column;
    }
  }

  /**
   * A value in a JSON or YAML document.
   *
   * @param line the line on which the value begins, from 1
   * @param pointer JSON Pointer (RFC 6901) from the document's root, empty for the root
   */
  record InDocument(String file, int line, String pointer) implements Location {
    @Override
    public String place() {
      return pointer.isEmpty() ? "line " + line : "line " + line + ", " + pointer;
    }
  }

  /** A cell of a workbook. */
  record InCell(String file, String sheet, CellAddress cell) implements Location {
    @Override
    public String place() {
      return sheet + "!" + cell;
    }
  }
}
