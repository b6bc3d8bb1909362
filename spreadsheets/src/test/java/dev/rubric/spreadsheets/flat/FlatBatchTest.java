package dev.rubric.spreadsheets.flat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.FactId;
import dev.rubric.spreadsheets.Samples;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatBatchTest {

  private static final String HEADER =
      "id,candidate,rubric,serving.shadow,steps,conduct.score,serving.minutes\n";

  private final Path folder;
  private final Rubric rubric;

  FlatBatchTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.rubric = Samples.everyFeature();
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch.xlsx", "batch.csv"})
  void givesBackWhatFormatsFindHard(String name) throws IOException {
    List<Scorecard> scorecards = rubric.examples().stream().map(Example::scorecard).toList();
    Batches.write(rubric, scorecards, folder.resolve(name));

    Batches.Read read = Batches.read(rubric, folder.resolve(name));

    assertThat(read.problems()).isEmpty();
    assertThat(read.scorecards().stream().map(Samples::document))
        .isEqualTo(scorecards.stream().map(Samples::document).toList());
  }

  @Test
  void writesNoFormulaIntoText() throws IOException {
    List<Scorecard> scorecards = rubric.examples().stream().map(Example::scorecard).toList();
    Batches.write(rubric, scorecards, folder.resolve("batch.csv"));

    assertThat(Files.readString(folder.resolve("batch.csv"))).contains("'=cmd()", "\r\n");
    assertThat(Files.readString(folder.resolve("batch._evidence.csv"))).contains("'-said");
  }

  @Test
  void keepsTheCellOfEveryValue() throws IOException {
    Batches.Read read =
        read("id,candidate,rubric,serving.shadow\na,A,every-feature,yes\nb,B,every-feature,no\n");

    assertThat(read.problems()).isEmpty();
    assertThat(at(read.scorecards().get(1).facts().get("serving.shadow")).describe())
        .isEqualTo("batch.csv [batch!D3]");
    assertThat(read.scorecards().get(1).location().place()).isEqualTo("batch!A3");
  }

  @Test
  void keepsTheCellOfEveryBlank() throws IOException {
    Batches.Read read =
        read("id,candidate,rubric,rating/title,serving.shadow,metrics,conduct.score\na,A,,,,,\n");

    Scorecard card = read.scorecards().get(0);
    assertThat(card.blanks())
        .extractingFromEntries(blank -> blank.getKey() + " " + blank.getValue().place())
        .containsExactly(
            "serving.shadow batch!E2",
            "conduct.score batch!G2",
            "metrics batch!F2",
            "rating/title batch!D2");
    Explainer explainer = new Explainer(rubric, new Evaluator(rubric, "ab12").evaluate(card));
    assertThat(explainer.fact(rubric.signals().listFact(0)).location().place())
        .isEqualTo("batch!F2");
    assertThat(explainer.fact(FactId.rating(1, "title")).location().place()).isEqualTo("batch!D2");
    assertThat(explainer.fact(rubric.signals().listFact(2)).location().place())
        .as("a list without a column has no cell of its own")
        .isEqualTo("batch!A2");
  }

  @Test
  void takesALabelForItsSignalAndAnyOrderOfColumns() throws IOException {
    Batches.Read read =
        read("Shadow  rollout,Candidate,Interviewer role\nyes,A,engineer\n,,\nno,B,\n");

    assertThat(read.problems()).isEmpty();
    assertThat(read.scorecards()).extracting(Scorecard::id).containsExactly("batch-2", "batch-4");
    assertThat(read.scorecards().get(0).header().interviewerRole()).isEqualTo("engineer");
    assertThat(read.scorecards().get(0).facts()).containsOnlyKeys("serving.shadow");
  }

  @Test
  void namesTheWrongCellAndKeepsTheOtherRows() throws IOException {
    Batches.Read read =
        read("id,candidate,rubric,serving.shadow\na,A,,perhaps\nb,B,,no\nc,,,no\nd,D,other,no\n");

    assertThat(read.scorecards()).extracting(Scorecard::id).containsExactly("b");
    assertThat(read.problems())
        .extracting(problem -> problem.code() + " " + problem.location().place())
        .containsExactly("wrong-type batch!D2", "missing-value batch!B4", "other-rubric batch!C5");
  }

  @Test
  void reportsAnUnknownColumnOnceAndUsesTheRowsThatHaveNothingThere() throws IOException {
    Batches.Read read =
        read(
            """
            id,candidate,rubric,serving.shadw,serving.shadow,Seen by
            a,A,,yes,,x
            b,B,,,no,y
            c,C,,no,,
            """);

    assertThat(read.rows()).isEqualTo(3);
    assertThat(read.scorecards()).extracting(Scorecard::id).containsExactly("b");
    assertThat(read.problems())
        .extracting(Problem::code)
        .containsExactly("unknown-signal", "unknown-column");
    assertThat(read.problems().get(0).hint()).isEqualTo("did you mean `serving.shadow`?");
  }

  @Test
  void refusesARowThatADelimiterToreApart() throws IOException {
    Batches.Read read =
        read(
            """
            id,candidate,rubric,conduct.words,serving.shadow
            a,A,,said so, twice,
            b,B,,"said so, twice",no
            """);

    assertThat(read.scorecards()).extracting(Scorecard::id).containsExactly("b");
    assertThat(read.problems()).extracting(Problem::code).containsExactly("torn-row");
    assertThat(read.problems().get(0).location().place()).isEqualTo("batch!A2");
  }

  @Test
  void findsTheRowsOfListsByTheIdOfTheirScorecard() throws IOException {
    write(
        "batch.metrics.csv",
        "scorecard,metrics,target,Kind\nb,2,5,offline\na,,7,\nb,1,3,online\nx,1,1,\n");
    Batches.Read read =
        read("id,candidate,rubric,metrics,signals\na,A,,,\nb,B,,2,0\nc,C,,1,\nd,D,,,\n");

    assertThat(read.scorecards()).extracting(Scorecard::id).containsExactly("a", "b", "d");
    Scorecard b = read.scorecards().get(1);
    List<Rows.Row> metrics = rows(b, "metrics");
    assertThat(metrics)
        .extracting(row -> at(row.cells().get("target")).place())
        .containsExactly("batch.metrics!C4", "batch.metrics!C2");
    assertThat(at(metrics.get(0).cells().get("kind")).file()).endsWith("batch.metrics.csv");
    assertThat(rows(b, "signals")).isEmpty();
    assertThat(read.scorecards().get(2).lists()).isEmpty();
    assertThat(read.problems())
        .extracting(Problem::code)
        .containsExactly("missing-row", "unknown-scorecard");
  }

  @Test
  void refusesScorecardsWhoseListNobodyKnows() throws IOException {
    write("batch.metricks.csv", "scorecard,metricks,target\na,1,7\n");
    write("batch.signals.csv", "scorecard,signals,idd\nb,1,7\n");
    Batches.Read read = read("id,candidate,rubric\na,A,\nb,B,\nc,C,\n");

    assertThat(read.scorecards()).extracting(Scorecard::id).containsExactly("c");
    assertThat(read.problems())
        .extracting(Problem::code)
        .containsExactly("unknown-list", "unknown-column");
  }

  @Test
  void readsTheEvidenceOfColumnsAndOfItsOwnTable() throws IOException {
    write("batch._evidence.csv", "scorecard,evidence for,evidence\na,metrics[7].kind,A/B\n");
    write("batch.metrics.csv", "scorecard,metrics,kind\na,7,online\n");
    Batches.Read read =
        read("id,candidate,rubric,rating/title,evidence/rating/title\na,A,,strong,she did\n");

    assertThat(read.problems()).isEmpty();
    assertThat(read.scorecards().get(0).evidence())
        .containsOnlyKeys("metrics[1].kind", "rating/title");
  }

  @Test
  void offersATemplateInWhichNothingIsRecordedYet() throws IOException {
    for (String name : List.of("template.xlsx", "template.csv")) {
      Batches.template(rubric, folder.resolve(name));

      Batches.Read read = Batches.read(rubric, folder.resolve(name));

      assertThat(read).isEqualTo(new Batches.Read(List.of(), List.of(), 0));
    }
  }

  @Test
  void tellsTheFileOfAListFromABatch() throws IOException {
    Path list = write("batch.metrics.csv", "scorecard,metrics,target\na,1,7\n");
    Path other = write("batch.old.csv", HEADER);

    assertThat(FlatBatch.isPart(WorkbookReader.open(list, "l.csv"), list)).isFalse();
    write("batch.csv", HEADER);
    assertThat(FlatBatch.isPart(WorkbookReader.open(list, "l.csv"), list)).isTrue();
    assertThat(FlatBatch.isPart(WorkbookReader.open(other, "o.csv"), other)).isFalse();
    assertThat(FlatBatch.isIn(WorkbookReader.open(other, "o.csv"), null)).isTrue();
  }

  private static Location at(@Nullable Observation observation) {
    return Objects.requireNonNull(observation).location();
  }

  private static List<Rows.Row> rows(Scorecard scorecard, String list) {
    return Objects.requireNonNull(scorecard.lists().get(list)).rows();
  }

  @Test
  void givesNoScorecardTheRowsOfAnotherOfItsId() throws IOException {
    write("batch.metrics.csv", "scorecard,metrics,kind\na,1,online\nc,1,online\n");

    Batches.Read read = read("id,candidate,rubric,metrics\na,A,,\nb,B,,\na,C,,1\nb,D,,\nc,E,,1\n");

    assertThat(read.scorecards())
        .extracting(s -> s.header().candidate())
        .containsExactly("B", "D", "E");
    assertThat(read.problems())
        .filteredOn(problem -> !problem.message().contains("`b`"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.location().place()).isEqualTo("batch!A2"))
        .satisfies(
            problem ->
                assertThat(problem.message()).startsWith("the rows 2, 4 have the id `a`, so that"));
  }

  private Batches.Read read(String text) throws IOException {
    return Batches.read(rubric, write("batch.csv", text));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
