package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a filled scorecard workbook. */
final class EntryReader {

  private static final Map<String, String> NAMES =
      HeaderSheet.FIELDS.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  field -> Texts.comparable(field.getKey()), Map.Entry::getValue));

  private final WorkbookCells workbook;
  private final Problems problems;
  private final ObjectBuilder scorecard = new ObjectBuilder();
  private final List<Node> profiles = new ArrayList<>();
  private final ObjectBuilder facts = new ObjectBuilder();
  private final ObjectBuilder lists = new ObjectBuilder();
  private final ObjectBuilder ratings = new ObjectBuilder();
  private final RowNumbers rowNumbers = new RowNumbers();
  private final ObjectBuilder evidence = new ObjectBuilder();
  private @Nullable String sha256;
  private Location rubricAt;

  EntryReader(WorkbookCells workbook, Problems problems) {
    this.workbook = workbook;
    this.problems = problems;
    this.rubricAt = workbook.location();
  }

  /** The scorecard, or empty when the workbook holds none. */
  Optional<FilledWorkbook> read() {
    SheetCells first = workbook.sheet(HeaderSheet.NAME).orElse(null);
    if (first == null) {
      problems.error(
          "missing-sheet",
          workbook.location(),
          "the workbook has no sheet `" + HeaderSheet.NAME + "`, expected a scorecard workbook",
          "`rubric template` makes one; a table of ratings is read with --rubric");
      return Optional.empty();
    }
    Table header = Table.find(first, List.of("Field", "Value"), problems);
    if (header == null) {
      return Optional.empty();
    }
    Location at = first.at(0, 0);
    scorecard.put("format", new TextNode(ScorecardReader.FORMAT, at));
    header.rows().forEach(this::field);
    table(SignalEntries.NAME, "id", "value", "evidence").ifPresent(this::signals);
    workbook.sheets().forEach(this::listOrGrid);
    table(RatingEntries.NAME, "id", "rating", "evidence").ifPresent(this::ratings);
    table(EvidenceEntries.NAME, "fact", "evidence").ifPresent(this::moreEvidence);
    scorecard
        .put("profiles", new ListNode(profiles, at))
        .put("facts", facts.at(at))
        .put("lists", lists.at(at))
        .put("ratings", ratings.at(at))
        .put("evidence", evidence.at(at));
    return Optional.of(new FilledWorkbook(scorecard.at(at), sha256, rubricAt));
  }

  private Optional<Table> table(String sheet, String... headers) {
    return workbook.sheet(sheet).map(cells -> Table.find(cells, List.of(headers), problems));
  }

  private void field(Table.Row row) {
    String label = row.text("field");
    Node value = row.node("value");
    String name = NAMES.get(Texts.comparable(label));
    if (name != null) {
      Location at = row.node("field").location();
      boolean unnamed = name.equals("id") && value instanceof NullNode;
      Node file = new TextNode(RubricSheet.withoutEnding(workbook.file()), value.location());
      scorecard.putOnce(name, unnamed ? file : value, at, problems);
    } else if (label.equalsIgnoreCase(HeaderSheet.PROFILE)) {
      profile(value);
    } else if (label.equalsIgnoreCase(HeaderSheet.HASH)) {
      sha256 = Texts.of(value).map(String::strip).orElse(null);
      rubricAt = value.location();
    } else if (label.equalsIgnoreCase(HeaderSheet.SHEETS)) {
      checkSheets(ListedTexts.read(value));
    }
  }

  private void profile(Node value) {
    if (!(value instanceof NullNode)) {
      profiles.add(value);
    }
  }

  private void checkSheets(Node names) {
    if (names instanceof ListNode list) {
      for (Node name : list.items()) {
        String sheet = Texts.of(name).orElse("");
        if (workbook.sheet(sheet).isEmpty()) {
          problems.error(
              "missing-sheet",
              name.location(),
              "the sheet `" + sheet + "` of this workbook is gone or has another name");
        }
      }
    }
  }

  private void signals(Table table) {
    for (Table.Row row : table.rows()) {
      Node value = row.node("value");
      Node note = row.node("evidence");
      String id = row.text("id");
      if (!id.isEmpty()) {
        Location at = row.node("id").location();
        facts.putOnce(id, value, at, problems);
        evidence(id, note, at);
      } else if (!(value instanceof NullNode)) {
        problems.error(
            "value-without-signal",
            value.location(),
            "a value stands in a row that names no signal in the column `Id`");
      }
    }
  }

  private void listOrGrid(SheetCells sheet) {
    if (SheetNames.isReserved(sheet.name())) {
      return;
    }
    String kind = sheet.text(1, 0);
    if (kind.equalsIgnoreCase(GridEntries.KIND)) {
      new GridReader(sheet, problems).read(facts);
    } else if (kind.equalsIgnoreCase(ListEntries.KIND)) {
      new ListReader(sheet, rowNumbers, problems).read(lists, evidence);
    }
  }

  private void ratings(Table table) {
    for (Table.Row row : table.rows()) {
      String id = row.text("id");
      Location at = row.node("id").location();
      Node rating = row.node("rating");
      if (!id.isEmpty()) {
        ratings.putOnce(id, rating, at, problems);
        evidence("rating/" + id, row.node("evidence"), at);
      } else if (!(rating instanceof NullNode)) {
        problems.error(
            "value-without-signal",
            rating.location(),
            "a rating stands in a row that names no criterion in the column `Id`");
      }
    }
  }

  private void moreEvidence(Table table) {
    for (Table.Row row : table.rows()) {
      Node note = row.node("evidence");
      String fact = row.text("fact");
      if (!fact.isEmpty()) {
        evidence(rowNumbers.recorded(fact), note, row.node("fact").location());
      } else if (!(note instanceof NullNode)) {
        problems.error(
            "evidence-without-fact",
            note.location(),
            "the evidence names no fact in the column `Fact`");
      }
    }
  }

  private void evidence(String fact, Node note, Location at) {
    if (!(note instanceof NullNode)) {
      evidence.putOnce(fact, note, at, problems);
    }
  }
}
