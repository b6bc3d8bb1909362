package dev.rubric.spreadsheets.cells;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds out what separates the cells of a text: the character that gives most rows the same number
 * of cells, more than one. Characters in quotes do not count.
 */
final class Delimiter {

  private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
  private static final int LOOKED_AT = 1 << 16;

  /** How Excel says it in the first line of a file. */
  private static final Pattern DECLARED = Pattern.compile("sep=([,;\t|])(?:\\r\\n?|\\n)");

  private Delimiter() {}

  /**
   * How the rows of a text divide.
   *
   * @param isWhole whether every row does
   * @param rows those that have the commonest number of cells above one
   * @param cells that number
   */
  private record Division(char delimiter, boolean isWhole, int rows, int cells) {}

  /**
   * The delimiter of a text that can go back to where it stands. A line that declares it is passed
   * over.
   */
  static char of(Reader text) throws IOException {
    text.mark(LOOKED_AT + 2);
    char[] start = new char[LOOKED_AT];
    int length = read(text, start);
    text.reset();
    String head = new String(start, 0, length);
    Matcher declared = DECLARED.matcher(head);
    if (declared.lookingAt()) {
      read(text, new char[declared.end()]);
      return declared.group(1).charAt(0);
    }
    return CANDIDATES.stream()
        .map(delimiter -> division(head, delimiter))
        .filter(division -> division.rows() > 0)
        .max(
            Comparator.comparing(Division::isWhole)
                .thenComparingInt(Division::rows)
                .thenComparingInt(Division::cells))
        .map(Division::delimiter)
        .orElse(',');
  }

  private static Division division(String head, char delimiter) {
    List<Integer> widths = new ArrayList<>();
    boolean whole = true;
    try (CloseableIterator<CsvRecord> records =
        CsvRows.records(new StringReader(head), delimiter)) {
      while (records.hasNext()) {
        widths.add(records.next().getFieldCount());
      }
    } catch (CsvParseException e) {
      whole = head.length() == LOOKED_AT;
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
    int cells =
        widths.stream()
            .filter(width -> width > 1)
            .max(Comparator.comparingInt(width -> count(widths, width)))
            .orElse(0);
    return new Division(delimiter, whole, count(widths, cells), cells);
  }

  private static int count(List<Integer> widths, int width) {
    return (int) IntStream.range(0, widths.size()).filter(i -> widths.get(i) == width).count();
  }

  private static int read(Reader text, char[] into) throws IOException {
    int length = 0;
    while (length < into.length) {
      int read = text.read(into, length, into.length - length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    return length;
  }
}
