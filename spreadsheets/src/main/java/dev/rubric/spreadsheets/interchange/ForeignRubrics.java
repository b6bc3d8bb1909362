package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rubrics of a file that a grading tool exported, known by what it holds. */
public final class ForeignRubrics {

  private static final int START = 256;
  private static final List<String> TABLES = List.of(".csv", ".tsv");
  private static final List<String> WORKBOOKS = List.of(".xlsx", ".xls", ".ods");

  private final String tool;
  private final String file;
  private final List<ForeignRubric> rubrics;

  private ForeignRubrics(String tool, String file, List<ForeignRubric> rubrics) {
    this.tool = tool;
    this.file = file;
    this.rubrics = rubrics;
  }

  /** The rubrics of a document that Canvas's API gave; empty when it is another. */
  public static Optional<ForeignRubrics> of(Node document, Problems problems) {
    return CanvasDocument.matches(document)
        ? Optional.of(
            new ForeignRubrics(
                "Canvas", document.location().file(), CanvasDocument.read(document, problems)))
        : Optional.empty();
  }

  /** The rubrics of a table such as Canvas imports; empty when it has other columns. */
  private static Optional<ForeignRubrics> of(WorkbookCells workbook, Problems problems) {
    return CanvasTable.read(workbook, problems)
        .map(rubrics -> new ForeignRubrics("Canvas", workbook.file(), rubrics));
  }

  /**
   * The rubrics of a file that is neither a workbook nor a document of ours: a table of Canvas's,
   * or XML of a Moodle backup.
   *
   * @param name the file as the user named it
   * @return empty when the file is neither such a table nor XML
   * @throws InvalidInputException if it is one that holds no rubric, or damaged
   */
  public static Optional<ForeignRubrics> of(Path file, String name, Problems problems)
      throws IOException {
    if (isNamed(name, WORKBOOKS)) {
      return Optional.empty();
    }
    Optional<ForeignRubrics> ofXml = isXml(file) ? ofXml(file, name, problems) : Optional.empty();
    return ofXml.isEmpty() && isNamed(name, TABLES) ? ofTable(file, name, problems) : ofXml;
  }

  private static Optional<ForeignRubrics> ofTable(Path file, String name, Problems problems)
      throws IOException {
    WorkbookCells table = WorkbookReader.read(file, name);
    Optional<ForeignRubrics> rubrics = of(table, problems);
    if (rubrics.isPresent()) {
      problems.addAll(table.warnings());
    }
    return rubrics;
  }

  private static boolean isNamed(String name, List<String> endings) {
    return endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  private static boolean isXml(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
      return start.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
    }
  }

  /** The rubrics of XML; empty when there are none and by its name it is no XML. */
  private static Optional<ForeignRubrics> ofXml(Path file, String name, Problems problems)
      throws IOException {
    List<ForeignRubric> rubrics = MoodleGrading.read(file, name, problems);
    if (!rubrics.isEmpty()) {
      return Optional.of(new ForeignRubrics("Moodle", name, rubrics));
    }
    if (isNamed(name, TABLES)) {
      return Optional.empty();
    }
    throw none(
        name,
        "the XML holds no rubric of Moodle",
        "in a backup, rubrics are in the file `grading.xml` of an activity");
  }

  private static InvalidInputException none(String name, String message, String hint) {
    Problems none = new Problems();
    none.error("no-rubric", new Location.InFile(name), message, hint);
    return new InvalidInputException(none.list());
  }

  /** The name of the tool. */
  public String tool() {
    return tool;
  }

  private List<String> titles() {
    return rubrics.stream().map(this::title).toList();
  }

  /** All rubrics that are valid; what is wrong with the others is reported. */
  public List<Rubric> rubrics(Problems problems) {
    return rubrics.stream()
        .map(rubric -> ForeignRubricTree.of(rubric, fileName(), problems))
        .flatMap(tree -> RubricReader.read(tree, problems).stream())
        .toList();
  }

  /**
   * The rubric of a title, in the shape of our document.
   *
   * @param title in any case and spacing; null for the only one
   * @return empty when there is none, or several, which is reported
   */
  public Optional<Node> tree(@Nullable String title, Problems problems) {
    List<ForeignRubric> found =
        rubrics.stream().filter(rubric -> title == null || same(title(rubric), title)).toList();
    if (found.size() == 1) {
      return Optional.of(ForeignRubricTree.of(found.get(0), fileName(), problems));
    }
    if (found.isEmpty()) {
      problems.error(
          "unknown-rubric",
          new Location.InFile(file),
          title == null ? "the file holds no rubric" : "the file holds no rubric `" + title + "`",
          title == null ? null : Nearest.hint(title, titles()));
    } else {
      problems.error(
          "several-rubrics",
          new Location.InFile(file),
          "the file holds " + found.size() + " rubrics" + (title == null ? "" : " of that name"),
          "name one: " + named());
    }
    return Optional.empty();
  }

  private String named() {
    return titles().stream()
        .map(title -> "`" + file + "#" + title + "`")
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private String title(ForeignRubric rubric) {
    return rubric.title().map(TextNode::text).orElse(fileName());
  }

  private String fileName() {
    return file.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
  }

  private static boolean same(String one, String other) {
    return Texts.comparable(one).equals(Texts.comparable(other));
  }
}
