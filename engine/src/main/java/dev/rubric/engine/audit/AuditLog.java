package dev.rubric.engine.audit;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log of a folder: lines that are only ever added, each of which holds the hash of the line
 * before it and its own. To change, take out, move or add a line breaks the chain; what the chain
 * cannot tell by itself is whether its last lines were cut off or rewritten with their hashes, and
 * for that its head is kept elsewhere.
 *
 * @param isEnded whether the last line is whole: a crash while writing leaves one that is not
 */
public record AuditLog(String file, List<Line> lines, boolean isEnded) {

  /** The name of the log in its folder. */
  public static final String NAME = "rubric-log.jsonl";

  public AuditLog {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param sha256 of its bytes without the line feed
   * @param entry empty where the line says nothing that can be understood
   * @param saysDecision whether it speaks of a decision, even where it says it only in part
   * @param problems why it cannot be understood, or that it was changed; none for a blank line
   */
  public record Line(
      int number,
      String sha256,
      Optional<LogEntry> entry,
      boolean saysDecision,
      List<Problem> problems) {
    public Line {
      problems = List.copyOf(problems);
    }
  }

  /** The hash of the last line, which stands for all of the log; null while it is empty. */
  public @Nullable String head() {
    return lines.isEmpty() ? null : lines.get(lines.size() - 1).sha256();
  }

  /** The line of that hash. */
  public Optional<Line> line(String sha256) {
    return lines.stream().filter(line -> line.sha256().equals(sha256)).findFirst();
  }

  /** The runs, in their order. */
  public List<LogEntry.Run> runs() {
    return entries(LogEntry.Run.class);
  }

  /** The decisions, in their order. */
  public List<LogEntry.Decision> decisions() {
    return entries(LogEntry.Decision.class);
  }

  /**
   * The decisions up to the line of that hash, in their order; none where there is no such line.
   */
  List<LogEntry.Decision> decisionsUpTo(@Nullable String sha256) {
    int upTo = sha256 == null ? 0 : line(sha256).map(Line::number).orElse(0);
    return new AuditLog(file, lines.subList(0, upTo), true).decisions();
  }

  /** The last run whose record has that name: one run's record replaces an earlier one's. */
  public Optional<LogEntry.Run> lastRun(String record) {
    return runs().stream()
        .filter(run -> run.record().file().equals(record))
        .reduce((earlier, later) -> later);
  }

  /** Whether the last run whose record has that name left that very record. */
  public boolean isCurrent(LogEntry.RecordName record) {
    return lastRun(record.file()).map(LogEntry.Run::record).filter(record::equals).isPresent();
  }

  /** The runs that no later run of the same name replaced, in their order. */
  public List<LogEntry.Run> currentRuns() {
    List<LogEntry.Run> runs = runs();
    return IntStream.range(0, runs.size())
        .filter(
            at ->
                runs.stream()
                    .skip(at + 1L)
                    .noneMatch(later -> later.record().file().equals(runs.get(at).record().file())))
        .mapToObj(runs::get)
        .toList();
  }

  /** Whether the last line was torn by a crash while it was written. */
  public boolean isTorn() {
    return !isEnded && lines.get(lines.size() - 1).entry().isEmpty();
  }

  /**
   * Everything that is wrong with the chain; a torn line that the log went on after is a warning.
   */
  public List<Problem> problems() {
    Problems problems = new Problems();
    for (int i = 0; i < lines.size(); i++) {
      check(lines.get(i), i == 0 ? null : lines.get(i - 1).sha256(), problems);
    }
    if (!isEnded) {
      Line last = lines.get(lines.size() - 1);
      problems.error(
          "torn-log",
          at(last),
          "the last line does not end: a run was stopped while it wrote it, or the end was cut off"
              + lost(last),
          "the next run goes on after that line and keeps it");
    }
    return problems.list();
  }

  private static String lost(Line line) {
    return line.saysDecision() && line.entry().isEmpty()
        ? "; it is of a decision, which does not count until it is made again"
        : "";
  }

  private void check(Line line, @Nullable String before, Problems problems) {
    LogEntry entry = line.entry().orElse(null);
    boolean last = line.number() == lines.size();
    if (entry == null && last && !isEnded) {
      return;
    }
    if (entry == null) {
      unreadable(line, last, problems);
      return;
    }
    problems.addAll(line.problems());
    if (!Objects.equals(entry.previous(), before)) {
      problems.error(
          "broken-chain",
          at(line),
          before == null
              ? "the first line names a line before it: what stood before it is gone"
              : "the line does not follow the one before it: a line was changed, taken out, added"
                  + " or moved");
    }
  }

  /** Where the next line follows such a line by its hash, it was there when that was written. */
  private void unreadable(Line line, boolean last, Problems problems) {
    boolean covered =
        !last
            && lines
                .get(line.number())
                .entry()
                .filter(next -> line.sha256().equals(next.previous()))
                .isPresent();
    if (covered) {
      problems.warning(
          "torn-line",
          at(line),
          "the line is torn; the log went on after it and kept it" + lost(line));
    } else {
      problems.error(
          "broken-chain",
          at(line),
          "the line is no entry of a log" + (line.problems().isEmpty() ? ": it is blank" : ""));
      problems.addAll(line.problems());
    }
  }

  private Location at(Line line) {
    return new Location.InText(file, line.number(), 1);
  }

  private <T extends LogEntry> List<T> entries(Class<T> kind) {
    return lines.stream()
        .flatMap(line -> line.entry().stream())
        .flatMap(entry -> kind.isInstance(entry) ? Stream.of(kind.cast(entry)) : Stream.empty())
        .toList();
  }
}
