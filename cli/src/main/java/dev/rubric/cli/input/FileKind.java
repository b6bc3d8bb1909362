package dev.rubric.cli.input;

import java.nio.file.Path;
import java.util.Locale;

/** What the ending of a file's name says that it holds. */
public enum FileKind {
  /** {@code .xlsx}, {@code .xls}, {@code .ods}, and texts of cells: {@code .csv}, {@code .tsv}. */
  WORKBOOK,
  /** {@code .json}, {@code .yaml} and {@code .yml}. */
  DOCUMENT,
  /** {@code .jsonl} and {@code .ndjson}. */
  LINES,
  /** Anything else. */
  OTHER;

  /** The kind of a file. */
  public static FileKind of(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(Math.max(0, name.lastIndexOf('.')))) {
      case ".xlsx", ".xls", ".ods", ".csv", ".tsv" -> WORKBOOK;
      case ".json", ".yaml", ".yml" -> DOCUMENT;
      case ".jsonl", ".ndjson" -> LINES;
      default -> OTHER;
    };
  }
}
