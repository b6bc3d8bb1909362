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
final class CsvSheet {

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

  /** The whole sheet. */
  static WorkbookCells read(Path path, String file) throws IOException {
    CsvSheet sheet = of(path, file);
    SheetCells cells = new SheetCells(file, sheet.name());
    try (RowReader rows = sheet.rows()) {
      boolean more = true;
      while (more) {
        more = rows.next(cells);
      }
    }
    return new WorkbookCells(file, List.of(cells), sheet.warnings());
  }

  /** The file's name without its ending. */
  String name() {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 1 ? name : name.substring(0, dot);
  }

  /** Begins to read rows. */
  RowReader rows() throws IOException {
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

  /** Says how the characters were read where the file does not. */
  List<Problem> warnings() {
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
