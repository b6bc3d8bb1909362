package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;

/** A text file as a workbook of one sheet, which is called as the file is. */
final class CsvSheet implements OpenWorkbook {

  private final Path path;
  private final String file;
  private final TextEncoding encoding;

  private CsvSheet(Path path, String file, TextEncoding encoding) {
    this.path = path;
    this.file = file;
    this.encoding = encoding;
  }

  /** The sheet of a file, not yet read. */
  static CsvSheet of(Path path, String file) throws IOException {
    return new CsvSheet(path, file, TextEncoding.of(path));
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<String> sheets() {
    return List.of(name());
  }

  @Override
  public WorkbookCells read() throws IOException {
    SheetCells cells = new SheetCells(file, name());
    try (RowReader rows = rows(name())) {
      rows.all(cells);
    }
    return new WorkbookCells(file, List.of(cells), warnings());
  }

  @Override
  public void close() {}

  /** The file's name without its ending. */
  private String name() {
    String name = String.valueOf(Path.of(file).getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 1 ? name : name.substring(0, dot);
  }

  @Override
  public RowReader rows(String sheet) throws IOException {
    Reader text = encoding.open(path);
    try {
      return new CsvRows(text, Delimiter.of(text), file);
    } catch (CharacterCodingException e) {
      text.close();
      throw Unreadable.encoding(file);
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  /** How the characters were read where the file does not say it. */
  @Override
  public List<Problem> warnings() {
    return encoding.isGuess()
        ? List.of(
            new Problem(
                Severity.WARNING,
                "guessed-encoding",
                new Location.InFile(file),
                "the file does not say how its characters are stored, and was read as "
                    + encoding.charset(),
                null,
                "if letters look wrong, save it as CSV in UTF-8"))
        : List.of();
  }
}
