package dev.rubric.cli.audit;

import dev.rubric.engine.audit.Difference;
import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what came out of a run against the same run made again. Where an input is not as it was,
 * all that comes out otherwise follows from it: a few differences say what, the rest is counted.
 */
public final class ResultsCheck {

  /** Differences of one output that are listed one by one. */
  private static final int LISTED = 10;

  /** Differences that follow from a changed input, of all results. */
  private static final int FOLLOWING = 5;

  private final RecordFile file;
  private final boolean follows;
  private final Set<String> missing;
  private final Problems problems;
  private int left = FOLLOWING;
  private int more;

  /**
   * A check.
   *
   * @param file holds a record that can be understood
   * @param follows whether an input or a rubric is not as it was
   * @param missing the names of the inputs that are gone, with what was evaluated of them
   * @param problems receives what is found
   */
  public ResultsCheck(RecordFile file, boolean follows, Set<String> missing, Problems problems) {
    this.file = file;
    this.follows = follows;
    this.missing = missing;
    this.problems = problems;
  }

  /** Whether each evaluation came out as it did. */
  public void evaluations(List<EvaluationDigest> again) {
    Map<String, EvaluationDigest> now = new LinkedHashMap<>();
    again.forEach(digest -> now.put(key(digest), digest));
    Map<String, List<String>> gone = new LinkedHashMap<>();
    for (EvaluationDigest then : file.orThrow().evaluations()) {
      EvaluationDigest same = now.remove(key(then));
      if (same == null) {
        gone.computeIfAbsent(then.input(), any -> new ArrayList<>())
            .add("`" + then.scorecard() + "`");
      } else {
        compare(then, same);
      }
    }
    now.values().forEach(digest -> different(digest, "the run did not evaluate it"));
    gone.forEach(this::gone);
    if (!gone.isEmpty()) {
      left = 0;
    }
  }

  /** Of an input that is gone it was said what went with it. */
  private void gone(String input, List<String> scorecards) {
    if (missing.contains(input)) {
      return;
    }
    String those = Texts.listed(scorecards, RecordCheck.NAMED);
    String said =
        scorecards.size() == 1
            ? "scorecard " + those + ": it is not evaluated any more"
            : "scorecards " + those + ": they are not evaluated any more";
    report("different-evaluation", input, said);
  }

  private static String key(EvaluationDigest digest) {
    return digest.rubric() + "\n" + digest.scorecard();
  }

  private void compare(EvaluationDigest then, EvaluationDigest now) {
    if (!then.scorecardSha256().equals(now.scorecardSha256())) {
      different(then, "its facts are not those of the run");
    }
    if (!then.recommended().equals(now.recommended())) {
      different(
          then,
          "recommended `" + then.recommended() + "`, evaluated again `" + now.recommended() + "`");
    } else if (!then.evaluationSha256().equals(now.evaluationSha256())) {
      different(then, "it is evaluated otherwise, and recommended alike");
    }
  }

  private void different(EvaluationDigest digest, String message) {
    report(
        "different-evaluation",
        digest.input(),
        "scorecard `" + digest.scorecard() + "`: " + message);
  }

  /** Reports a difference, or counts it where others like it were reported. */
  private void report(String code, String input, String message) {
    if (follows && left == 0) {
      more++;
      return;
    }
    left--;
    problems.error(code, new Location.InFile(input), message);
  }

  /** Whether an output made again has the bytes of the one that is there. */
  public void output(HashedFile output, Path again) throws IOException {
    Path there = file.resolve(output);
    String now = AuditFiles.sha256(there);
    if (now == null || now.equals(AuditFiles.sha256(again))) {
      return;
    }
    Location at = new Location.InFile(output.name());
    try {
      List<Difference> differences = OutputDifferences.between(there, again);
      if (follows && now.equals(output.sha256())) {
        differences.forEach(one -> report("different-output", output.name(), one.text()));
      } else {
        list(differences, at);
      }
    } catch (InvalidInputException unreadable) {
      problems.error("different-output", at, "the output can no longer be read");
    }
  }

  private void list(List<Difference> differences, Location at) {
    differences.stream()
        .limit(LISTED)
        .forEach(difference -> problems.error("different-output", at, difference.text()));
    if (differences.isEmpty()) {
      problems.error(
          "different-output", at, "made again it has other bytes, though they say the same");
    } else if (differences.size() > LISTED) {
      int rest = differences.size() - LISTED;
      problems.error("different-output", at, "and " + rest + " more places differ");
    }
  }

  /** Says how many differences follow beside those that were reported. */
  public void finish() {
    if (more > 0) {
      problems.error(
          "different-output",
          new Location.InFile(file.path().toString()),
          "and " + more + (more == 1 ? " result follows" : " results follow") + " from it");
    }
  }
}
