package dev.rubric.engine.audit;

import dev.rubric.engine.audit.AuditLog.Line;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds the lines of a log against each other. A line that a crash tore is told from one that was
 * changed: it is the beginning of an entry without a line's end, and when the log goes on after it,
 * the next line says that it found it so. That line may be torn in its turn, and then the one after
 * it says so of both.
 */
final class ChainCheck {

  private final AuditLog log;
  private final Problems problems = new Problems();

  ChainCheck(AuditLog log) {
    this.log = log;
  }

  List<Problem> problems() {
    List<Line> lines = log.lines();
    if (log.carriageReturns() > 0) {
      lineEnds();
    }
    lines.subList(0, lines.size() - (log.isTorn() ? 1 : 0)).forEach(this::check);
    if (!log.isEnded()) {
      unended(lines.get(lines.size() - 1));
    }
    return problems.list();
  }

  /** Said once: the lines are held against each other as they were before. */
  private void lineEnds() {
    problems.error(
        "changed-line-ends",
        new Location.InFile(log.file()),
        "the log is not as it was written: "
            + log.carriageReturns()
            + " of "
            + log.lines().size()
            + " lines end with CR LF, as some programs write them that copy or edit a text",
        "put back the log as it was, or change each CR LF back to LF");
  }

  private void check(Line line) {
    if (line.entry().isPresent()) {
      check(line, line.entry().get());
    } else if (isKeptAsTorn(line)) {
      kept(line, line.torn().orElseThrow());
    } else {
      unreadable(line);
    }
  }

  private void check(Line line, LogEntry entry) {
    problems.addAll(line.problems());
    String before = log.hashBefore(line.number() - 1);
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

  /** Whether the line was torn, and just as it is now, when the next whole one was written. */
  private boolean isKeptAsTorn(Line line) {
    if (line.torn().isEmpty()) {
      return false;
    }
    int before = line.number();
    while (before < log.lines().size() && log.lines().get(before).torn().isPresent()) {
      before++;
    }
    return before == log.lines().size() ? log.isTorn() : isAfterTorn(before);
  }

  private boolean isAfterTorn(int before) {
    String torn = log.hashBefore(before);
    return log.lines()
        .get(before)
        .entry()
        .filter(next -> next.link().afterTorn() && Objects.equals(torn, next.previous()))
        .isPresent();
  }

  private void kept(Line line, TornEntry torn) {
    String message = "the line is torn; the log went on after it and kept it";
    if (!torn.mayBeDecision()) {
      problems.warning("torn-line", at(line), message);
      return;
    }
    Optional<Line> again =
        log.lines().stream()
            .skip(line.number())
            .filter(later -> isDecisionAgain(later, torn))
            .findFirst();
    if (again.isPresent()) {
      problems.warning(
          "torn-line",
          at(line),
          message + "; it is " + torn.text() + ", made again in line " + again.get().number());
    } else {
      problems.error("lost-decision", at(line), message + lost(torn));
    }
  }

  private static boolean isDecisionAgain(Line later, TornEntry torn) {
    return later.entry().orElse(null) instanceof LogEntry.Decision decision
        && torn.isMadeAgainBy(decision);
  }

  private static String lost(TornEntry torn) {
    return "; it is " + torn.text() + ", which does not count until it is made again";
  }

  private void unreadable(Line line) {
    String message = "the line is no entry of a log: ";
    if (line.isBlank()) {
      problems.error("broken-chain", at(line), message + "it is blank");
      return;
    }
    Problem why = line.problems().get(0);
    problems.error("broken-chain", why.location(), message + why.message(), why.hint());
  }

  private void unended(Line last) {
    problems.error(
        "torn-log",
        at(last),
        "the last line does not end: it was being written when a program was stopped, or the end"
            + " was cut off"
            + last.torn().filter(TornEntry::mayBeDecision).map(ChainCheck::lost).orElse(""),
        "what is written next goes on after that line and keeps it");
  }

  private Location at(Line line) {
    return new Location.InText(log.file(), line.number(), 1);
  }
}
