package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.OpenQuestion;
import dev.rubric.engine.evaluation.Ranks;
import dev.rubric.engine.evaluation.Ranks.Outcome;
import dev.rubric.engine.evaluation.Ranks.Ranked;
import dev.rubric.engine.evaluation.Score;
import dev.rubric.engine.panel.Interview;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.panel.PanelFinding;
import dev.rubric.engine.panel.PlannedStage;
import dev.rubric.engine.rubric.FactWords;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** A row a candidate: what the committee needs before it talks. */
final class PacketSheet {

  private static final int LISTED = 12;

  private static final Comparator<Packet> BY_NAME =
      Comparator.comparing(packet -> packet.loop().candidate());

  private final Rubric rubric;
  private final SheetWriter sheet;
  private final FactWords words;
  private final List<PlannedStage> planned;

  private PacketSheet(Rubric rubric, List<PlannedStage> planned, SheetWriter sheet) {
    this.rubric = rubric;
    this.sheet = sheet;
    this.words = new FactWords(rubric);
    this.planned = planned;
  }

  /** Writes packets by one loop rubric, at least one. */
  static void write(Rubric rubric, List<Packet> packets, SheetWriter sheet) {
    PacketSheet written = new PacketSheet(rubric, packets.get(0).loop().planned(), sheet);
    written.headers();
    int row = 0;
    Function<Packet, Outcome> outcomes = packet -> Outcome.of(packet.evaluation());
    for (Ranked<Packet> ranked : new Ranks(rubric.bands()).of(packets, outcomes, BY_NAME)) {
      row++;
      written.row(ranked.candidate(), row);
    }
    sheet.sheet().setAutoFilter(new CellRangeAddress(0, row, 0, written.last()));
    sheet.print();
  }

  private int last() {
    return 11 + planned.size();
  }

  private void headers() {
    List<String> headers = new ArrayList<>();
    headers.addAll(
        List.of("Candidate", "Recommendation", "Settled", "Score from", "Score to", "Coverage"));
    planned.forEach(stage -> headers.add(stage.label()));
    headers.addAll(
        List.of(
            "Findings across scorecards",
            "Red flags raised",
            "Red flags undetermined",
            "Open questions",
            "Red flags of the stages",
            "Contradictions"));
    List<Integer> widths = new ArrayList<>(List.of(26, 26, 10, 11, 11, 11));
    planned.forEach(stage -> widths.add(24));
    widths.addAll(List.of(46, 36, 36, 44, 38, 36));
    sheet.widths(widths.stream().mapToInt(Integer::intValue).toArray());
    sheet.headers(0, 1, headers.toArray(String[]::new));
  }

  private void row(Packet packet, int row) {
    Evaluation evaluation = packet.evaluation();
    sheet.text(row, 0, packet.loop().candidate(), Look.TEXT);
    SummarySheet.band(sheet, row, 1, evaluation.recommendation(), rubric.bands());
    sheet.text(row, 2, SummarySheet.settled(evaluation.recommendation()), Look.TEXT);
    sheet.number(row, 3, evaluation.score().roundedLow(), Look.SCORE);
    sheet.number(row, 4, evaluation.score().roundedHigh(), Look.SCORE);
    sheet.number(row, 5, evaluation.coverage(), Look.PERCENT);
    for (int i = 0; i < planned.size(); i++) {
      stage(packet, planned.get(i), row, 6 + i);
    }
    int column = 6 + planned.size();
    sheet.text(row, column, lines(packet.findings().stream().map(PanelFinding::detail)), Look.TEXT);
    String raised = Ranking.titles(evaluation.raised().stream());
    sheet.text(row, column + 1, raised, raised.isEmpty() ? Look.CLEAR : Look.RAISED);
    String open = Ranking.titles(evaluation.undetermined().stream());
    sheet.text(row, column + 2, open, open.isEmpty() ? Look.CLEAR : Look.UNDETERMINED);
    sheet.text(row, column + 3, questions(evaluation), Look.TEXT);
    sheet.text(row, column + 4, flags(packet), Look.TEXT);
    String contradictions = contradictions(packet);
    Look look = contradictions.isEmpty() ? Look.CLEAR : Look.UNDETERMINED;
    sheet.text(row, column + 5, contradictions, look);
  }

  private void stage(Packet packet, PlannedStage stage, int row, int column) {
    List<Interview> held = packet.loop().of(stage);
    if (held.isEmpty()) {
      sheet.text(row, column, "not held", Look.UNDETERMINED);
      return;
    }
    Score score = packet.loop().score(stage).orElseThrow();
    String said = lines(held.stream().map(Interview::recommendation).distinct());
    sheet.text(row, column, Exact.range(score.low(), score.high()) + "\n" + said, Look.TEXT);
  }

  private String questions(Evaluation evaluation) {
    return lines(
        evaluation.openQuestions().stream()
            .map(OpenQuestion::fact)
            .map(words::label)
            .distinct()
            .limit(LISTED));
  }

  private static String flags(Packet packet) {
    return lines(
        packet.loop().interviews().stream()
            .filter(held -> !held.evaluation().raised().isEmpty())
            .map(
                held ->
                    held.scorecard()
                        + ": "
                        + held.evaluation().raised().stream()
                            .map(flag -> flag.flag().id())
                            .collect(Collectors.joining(", "))));
  }

  private static String contradictions(Packet packet) {
    return lines(
        packet.loop().interviews().stream()
            .filter(held -> !held.evaluation().contradicted().isEmpty())
            .map(
                held ->
                    held.scorecard() + ": " + Ranking.ids(held.evaluation().contradicted(), ", ")));
  }

  private static String lines(Stream<String> texts) {
    return texts.collect(Collectors.joining("\n"));
  }
}
