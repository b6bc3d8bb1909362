package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.rubric.Rubric;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Evaluations by any number of rubrics as a workbook for a committee. They are taken one by one; of
 * each no more is kept than its line in the ranking, and of a loop its packet.
 */
public final class ResultsWorkbook implements Closeable {

  /** Where to find what a sheet has no rows for. */
  static final String ELSEWHERE = "evaluations written as .jsonl hold all of them";

  static final String FLAGS = "Red flags";

  private final XSSFWorkbook book;
  private final StreamedWorkbook workbook;
  private final Looks looks;
  private final SummarySheet summary;
  private final RaisedFlagsSheet flags;
  private final ReasonsSheet reasons;
  private final OpenQuestionsSheet questions;
  private final ProblemsSheet problems;
  private final MethodSheet method;
  private final Map<String, Ranking> rankings = new HashMap<>();
  private final Map<String, List<Packet>> packets = new HashMap<>();

  /**
   * An empty workbook.
   *
   * @param folder where the workbook will be, so that its links to other files can be relative
   * @param files where the file is that has this name in the evaluations; none gets no link
   */
  public ResultsWorkbook(Path folder, Function<String, Optional<Path>> files) {
    book = new XSSFWorkbook();
    looks = new Looks(book);
    workbook = new StreamedWorkbook(book);
    summary = new SummarySheet(sheet("Summary"));
    SheetWriter ofFlags = sheet(FLAGS);
    flags = new RaisedFlagsSheet(ofFlags, new Links(ofFlags, folder, files));
    SheetWriter ofReasons = sheet("Reasons");
    reasons = new ReasonsSheet(ofReasons, new Links(ofReasons, folder, files));
    questions = new OpenQuestionsSheet(sheet("Open questions"));
    problems = new ProblemsSheet(sheet("Problems"));
    method = new MethodSheet(sheet("Method"));
  }

  /** Adds an evaluation, which was made by the rubric. */
  public void add(Rubric rubric, Evaluation evaluation) {
    rankings
        .computeIfAbsent(
            evaluation.rubric().sha256(), any -> new Ranking(rubric, evaluation.rubric()))
        .add(evaluation, flags.add(rubric, evaluation));
    reasons.add(rubric, evaluation);
    questions.add(rubric, evaluation);
  }

  /** Adds a candidate's loop, which was evaluated by the rubric. */
  public void add(Rubric rubric, Packet packet) {
    add(rubric, packet.evaluation());
    packets
        .computeIfAbsent(packet.evaluation().rubric().sha256(), any -> new ArrayList<>())
        .add(packet);
  }

  /** Adds something that could not be read, or was probably not meant. */
  public void add(Problem problem) {
    problems.add(problem);
    method.count(problem);
  }

  /**
   * Writes the workbook as .xlsx and leaves the stream open; the same contents give the same bytes.
   * Nothing can be added afterwards.
   *
   * @param remarks what else the last sheet says, such as the date and the options, in their order
   */
  public void write(Map<String, String> remarks, OutputStream output) throws IOException {
    List<Ranking> ordered = ordered();
    List<String> heatMaps = heatMaps(ordered);
    for (int i = 0; i < ordered.size(); i++) {
      summary.write(ordered.get(i), heatMaps.get(i));
    }
    summary.finish();
    flags.finish();
    reasons.finish();
    questions.finish();
    problems.finish();
    method.finish(ordered, remarks);
    int position = 1;
    for (Ranking ranking : ordered) {
      List<Packet> ofLoop = packets.get(ranking.identity().sha256());
      if (ofLoop != null) {
        PacketSheet.write(ranking.rubric(), ofLoop, inserted("Packet", position));
        position++;
      }
    }
    for (int i = 0; i < ordered.size(); i++) {
      HeatMapSheet.write(ordered.get(i), inserted(heatMaps.get(i), position + i));
    }
    charts(ordered, position + ordered.size());
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    String titles =
        ordered.stream().map(ranking -> ranking.identity().id()).collect(Collectors.joining(", "));
    WorkbookFile.write(workbook, book, "Results by " + titles, output);
  }

  /** Loops first, since they are what is decided on, then the rubrics by their ids. */
  private List<Ranking> ordered() {
    return rankings.values().stream()
        .sorted(
            Comparator.comparing(
                    (Ranking ranking) -> !packets.containsKey(ranking.identity().sha256()))
                .thenComparing(ranking -> ranking.identity().id())
                .thenComparing(ranking -> ranking.identity().sha256()))
        .toList();
  }

  /** The names of their sheets. */
  private static List<String> heatMaps(List<Ranking> ordered) {
    return ordered.size() == 1
        ? List.of("Heat map")
        : SheetNames.numbered(
            "Heat map", ordered.stream().map(ranking -> ranking.rubric().id()).toList());
  }

  /** Charts are beyond a sheet that is streamed, and these need few rows. */
  private void charts(List<Ranking> ordered, int position) {
    List<Ranking> compared = ordered.stream().filter(ranking -> ranking.size() > 1).toList();
    if (compared.isEmpty()) {
      return;
    }
    ChartsSheet charts = new ChartsSheet(book.createSheet(ChartsSheet.NAME), looks);
    compared.forEach(charts::write);
    charts.finish();
    workbook.setSheetOrder(ChartsSheet.NAME, position);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    book.close();
  }

  private SheetWriter sheet(String name) {
    return new SheetWriter(workbook.createSheet(name), looks);
  }

  /** A sheet among those that are there. */
  private SheetWriter inserted(String name, int position) {
    SheetWriter sheet = sheet(name);
    workbook.setSheetOrder(name, position);
    return sheet;
  }
}
