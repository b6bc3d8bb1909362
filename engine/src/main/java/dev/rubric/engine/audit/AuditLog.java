package dev.rubric.engine.audit;

import dev.rubric.engine.provenance.Problem;
import java.nio.charset.StandardCharsets;
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
 * @param carriageReturns how many lines end with one, which no program of ours writes; the lines
 *     are read without
 */
public record AuditLog(String file, List<Line> lines, boolean isEnded, int carriageReturns) {

  /** The name of the log in its folder. */
  public static final String NAME = "rubric-log.jsonl";

  public AuditLog {
    lines = List.copyOf(lines);
  }

  /** A log without lines. */
  public static AuditLog empty(String file) {
    return new AuditLog(file, List.of(), true, 0);
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param sha256 of its bytes without the line's end
   * @param entry empty where the line says nothing that can be understood
   * @param torn what is left of an entry, where the line is only the beginning of one
   * @param problems why it cannot be understood, or that it was changed; none for a blank line
   */
  public record Line(
      int number,
      String sha256,
      Optional<LogEntry> entry,
      Optional<TornEntry> torn,
      List<Problem> problems) {
    public Line {
      problems = List.copyOf(problems);
    }

    /** Whether it holds nothing but white space, which no program of ours writes. */
    boolean isBlank() {
      return entry.isEmpty() && problems.isEmpty();
    }
  }

  /** The last line that is not blank, whose hash stands for all of the log. */
  public Optional<Line> last() {
    return lines.stream().filter(line -> !line.isBlank()).reduce((earlier, later) -> later);
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
   * The decisions before an entry, in their order; none where the log does not hold what was there.
   *
   * @param previous the hash that the entry names
   */
  List<LogEntry.Decision> decisionsBefore(@Nullable String previous) {
    int before =
        IntStream.rangeClosed(0, lines.size())
            .filter(count -> Objects.equals(previous, hashBefore(count)))
            .findFirst()
            .orElse(0);
    return new AuditLog(file, lines.subList(0, before), true, 0).decisions();
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

  /** What joins the next line to those before it, blank or not. */
  public LogEntry.Link link() {
    return new LogEntry.Link(hashBefore(lines.size()), isTorn());
  }

  /**
   * The hash that an entry after so many lines names: that of the last of them. As a torn line says
   * nothing of what it followed, for those that stand last it is one hash of all of theirs and of
   * that of the line before them.
   */
  @Nullable String hashBefore(int count) {
    int from = count;
    while (from > 0 && lines.get(from - 1).torn().isPresent()) {
      from--;
    }
    List<String> hashes =
        lines.subList(Math.max(0, from - 1), count).stream().map(Line::sha256).toList();
    if (hashes.size() > 1) {
      return Sha256.of(String.join("\n", hashes).getBytes(StandardCharsets.UTF_8));
    }
    return hashes.isEmpty() ? null : hashes.get(0);
  }

  /** Whether the last line is what a crash left while it was written. */
  boolean isTorn() {
    return !isEnded && lines.get(lines.size() - 1).torn().isPresent();
  }

  /** Everything that is wrong with the chain. */
  public List<Problem> problems() {
    return new ChainCheck(this).problems();
  }

  /** Why nothing can be added: a line is of another version of the log. */
  public Optional<Problem> ofAnotherVersion() {
    return lines.stream()
        .flatMap(line -> line.problems().stream())
        .filter(problem -> problem.code().equals(AuditFields.UNKNOWN_FORMAT))
        .findFirst();
  }

  private <T extends LogEntry> List<T> entries(Class<T> kind) {
    return lines.stream()
        .flatMap(line -> line.entry().stream())
        .flatMap(entry -> kind.isInstance(entry) ? Stream.of(kind.cast(entry)) : Stream.empty())
        .toList();
  }
}
