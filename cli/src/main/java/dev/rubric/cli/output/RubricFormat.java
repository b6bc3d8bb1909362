package dev.rubric.cli.output;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.RubricWorkbook;
import dev.rubric.spreadsheets.interchange.CanvasCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that a rubric can be written as. */
public enum RubricFormat {
  xlsx,
  json,
  yaml,
  /** The table of criteria and ratings that Canvas imports. */
  canvas;

  /** The format that the ending of a file's name picks. */
  public static Optional<RubricFormat> of(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "xlsx" -> Optional.of(xlsx);
      case "json" -> Optional.of(json);
      case "yaml", "yml" -> Optional.of(yaml);
      default -> Optional.empty();
    };
  }

  /** Writes a rubric; the stream is left open. */
  public void write(Rubric rubric, OutputStream output) throws IOException {
    switch (this) {
      case xlsx -> RubricWorkbook.write(rubric, output);
      case json -> Documents.writeJson(rubric, output);
      case yaml -> Documents.writeYaml(rubric, output);
      case canvas -> CanvasCsv.write(rubric, output);
    }
  }

  /** What the format has no place for, in sentences; none for our own formats. */
  public List<String> losses(Rubric rubric) {
    return this == canvas ? CanvasCsv.losses(rubric) : List.of();
  }
}
