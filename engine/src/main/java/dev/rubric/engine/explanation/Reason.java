package dev.rubric.engine.explanation;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.signal.FactId;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A node of an explanation. A reason without further reasons beneath it has a place in a file. */
public sealed interface Reason {

  /** What it says, on one line. */
  String text();

  /** Where it stands: the rubric's cell for a rule, the scorecard's cell for a fact. */
  @Nullable Location location();

  /** What it rests on. */
  List<Reason> reasons();

  /**
   * What was concluded.
   *
   * @param outcome {@code flag/ID}, {@code criterion/ID}, {@code score} or {@code recommendation}
   */
  record Conclusion(String outcome, String text, Location location, List<Reason> reasons)
      implements Reason {
    public Conclusion {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A rule of the rubric.
   *
   * @param rule what it decides on: {@code level strong}, {@code flag skipped-serving}
   * @param text the condition in the rubric's words
   */
  record RuleReason(String rule, String text, Truth truth, Location location, List<Reason> reasons)
      implements Reason {
    public RuleReason {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A part of a rule's condition.
   *
   * @param row the row of a list that it was asked about, such as {@code metrics[2]}
   * @param text the part in the rubric's words
   */
  record PartReason(@Nullable String row, String text, Truth truth, List<Reason> reasons)
      implements Reason {
    public PartReason {
      reasons = List.copyOf(reasons);
    }

    @Override
    public @Nullable Location location() {
      return null;
    }
  }

  /**
   * A fact of the scorecard.
   *
   * @param value what it says; null when it was not assessed
   * @param text the fact, its value and how it came by it
   * @param location its cell; the row, the list or the scorecard where it has none
   */
  record FactReason(
      FactId fact,
      @Nullable String value,
      String text,
      Location location,
      @Nullable String interviewer,
      @Nullable String evidence)
      implements Reason {

    /** What it says without its name, to be read beside its label. */
    public String said() {
      if (value == null) {
        return "not assessed";
      }
      String named = fact + " is ";
      return text.startsWith(named) ? text.substring(named.length()) : text;
    }

    @Override
    public List<Reason> reasons() {
      return List.of();
    }
  }

  /**
   * Points as they are written, with two decimals.
   *
   * @param low at the low end
   * @param high at the high end
   */
  record Points(BigDecimal low, BigDecimal high) {

    /** From the smaller to the greater of both, or the one number that they are. */
    public String text() {
      return low.compareTo(high) == 0
          ? low.toPlainString()
          : low.min(high).toPlainString() + " to " + low.max(high).toPlainString();
    }
  }

  /**
   * Points that add to the score or are taken from it, out of 100.
   *
   * @param low at the low end
   * @param high at the high end
   * @param written rounded; parts of a score so that they still add up
   */
  record PointsReason(
      String text,
      BigFraction low,
      BigFraction high,
      Points written,
      Location location,
      List<Reason> reasons)
      implements Reason {
    public PointsReason {
      reasons = List.copyOf(reasons);
    }

    /** Points that are rounded by themselves. */
    static PointsReason of(
        String text, BigFraction low, BigFraction high, Location location, List<Reason> reasons) {
      Points rounded = new Points(Exact.rounded(low, 2), Exact.rounded(high, 2));
      return new PointsReason(text, low, high, rounded, location, reasons);
    }

    /** The same points, written otherwise. */
    PointsReason written(Points written) {
      return new PointsReason(text, low, high, written, location, reasons);
    }
  }

  /** What a flag, a band or a mode of the rubric does to the conclusion. */
  record EffectReason(String text, Location location, List<Reason> reasons) implements Reason {
    public EffectReason {
      reasons = List.copyOf(reasons);
    }
  }
}
