package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.RubricIdentity;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.rubric.Rubric;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Evaluations as a workbook for a committee. They are taken one by one; of each no more is kept
 * than its line in the ranking.
 */
public final class ResultsWorkbook implements Closeable {

  /** Where to find what a sheet has no rows for. */
  static final String ELSEWHERE = "evaluations written as .jsonl hold all of them";

  private static final int WINDOW = 50;

  private final XSSFWorkbook book;
  private final SXSSFWorkbook workbook;
  private final RubricIdentity identity;
  private final SummarySheets summary;
  private final RaisedFlagsSheet flags;
  private final OpenQuestionsSheet questions;
  private final ProblemsSheet problems;
  private final MethodSheet method;

  /**
   * An empty workbook.
   *
   * @param identity which text of the rubric the evaluations were made by
   * @param folder where the workbook will be, so that its links to other files can be relative
   */
  public ResultsWorkbook(Rubric rubric, RubricIdentity identity, Path folder) {
    this.identity = identity;
    book = new XSSFWorkbook();
    Looks looks = new Looks(book);
    workbook = new SXSSFWorkbook(book, WINDOW);
    summary = new SummarySheets(rubric, sheet("Summary", looks), sheet("Heat map", looks), book);
    Links links = new Links(folder);
    flags = new RaisedFlagsSheet(rubric, sheet("Red flags", looks), links);
    questions = new OpenQuestionsSheet(rubric, sheet("Open questions", looks));
    problems = new ProblemsSheet(sheet("Problems", looks));
    method = new MethodSheet(rubric, identity, sheet("Method", looks));
  }

  /** Adds an evaluation. */
  public void add(Evaluation evaluation) {
    summary.add(evaluation);
    flags.add(evaluation);
    questions.add(evaluation);
    method.count(evaluation);
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
    summary.finish();
    flags.finish();
    questions.finish();
    problems.finish();
    method.finish(remarks);
    WorkbookFile.write(workbook, book, "Results by " + identity.id(), output);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    book.close();
  }

  private SheetWriter sheet(String name, Looks looks) {
    return new SheetWriter(workbook.createSheet(name), looks);
  }
}
