package dev.rubric.engine.condition;

import dev.rubric.engine.signal.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A condition over the facts of a scorecard, typed against a rubric's signals. Nothing in it is
 * text to be run: it is a tree of the records below and of {@link Test}.
 */
public sealed interface Condition
    permits Test, Condition.Joined, Condition.Not, Condition.Counted, Condition.Quantified {

  /** Whether it holds. */
  Truth truth(Facts facts, @Nullable RowScope row);

  /** The conditions directly beneath, each with the row it is asked about. */
  List<Part> parts(Facts facts, @Nullable RowScope row);

  /**
   * Those of the parts that made it true, false or unknown; the others could be anything. None
   * where it is a test, or where the number of rows alone decided.
   */
  List<Part> deciding(Facts facts, @Nullable RowScope row);

  /** Where it stands in the text. */
  Span span();

  /** A condition and the row of a list, if any, that it is asked about. */
  record Part(Condition condition, @Nullable RowScope row) {

    /** Whether the condition holds there. */
    public Truth truth(Facts facts) {
      return condition.truth(facts, row);
    }
  }

  /**
   * Conditions joined by {@code and} or by {@code or}.
   *
   * @param all {@code and}
   * @param terms at least two
   */
  record Joined(boolean all, List<Condition> terms, Span span) implements Condition {
    public Joined {
      terms = List.copyOf(terms);
    }

    @Override
    public Truth truth(Facts facts, @Nullable RowScope row) {
      Truth deciding = all ? Truth.FALSE : Truth.TRUE;
      Truth truth = deciding.not();
      for (Condition term : terms) {
        Truth next = term.truth(facts, row);
        if (next == deciding) {
          return deciding;
        }
        truth = all ? truth.and(next) : truth.or(next);
      }
      return truth;
    }

    @Override
    public List<Part> parts(Facts facts, @Nullable RowScope row) {
      return terms.stream().map(term -> new Part(term, row)).toList();
    }

    @Override
    public List<Part> deciding(Facts facts, @Nullable RowScope row) {
      Truth truth = truth(facts, row);
      return parts(facts, row).stream().filter(part -> part.truth(facts) == truth).toList();
    }
  }

  /** The negation of a condition. */
  record Not(Condition negated, Span span) implements Condition {
    @Override
    public Truth truth(Facts facts, @Nullable RowScope row) {
      return negated.truth(facts, row).not();
    }

    @Override
    public List<Part> parts(Facts facts, @Nullable RowScope row) {
      return List.of(new Part(negated, row));
    }

    @Override
    public List<Part> deciding(Facts facts, @Nullable RowScope row) {
      return parts(facts, row);
    }
  }

  /** {@code at least 2 of ( …, …, … )}. */
  record Counted(Count count, List<Condition> items, Span span) implements Condition {
    public Counted {
      items = List.copyOf(items);
    }

    @Override
    public Truth truth(Facts facts, @Nullable RowScope row) {
      return count.of(items.stream().map(item -> item.truth(facts, row)).toList());
    }

    @Override
    public List<Part> parts(Facts facts, @Nullable RowScope row) {
      return items.stream().map(item -> new Part(item, row)).toList();
    }

    @Override
    public List<Part> deciding(Facts facts, @Nullable RowScope row) {
      List<Part> parts = parts(facts, row);
      return among(parts, parts.stream().map(part -> part.truth(facts)).toList(), count);
    }
  }

  /**
   * A condition over the rows of a list or grid. {@code some} is {@code at least 1}, {@code no} is
   * {@code at most 0}; {@code every} asks for no row that fails.
   *
   * @param every whether the count is of the rows for which the condition fails
   * @param list position of the list among the rubric's lists
   */
  record Quantified(Count count, boolean every, int list, Condition condition, Span span)
      implements Condition {
    @Override
    public Truth truth(Facts facts, @Nullable RowScope row) {
      if (facts.rows(list) == Facts.NOT_ASSESSED) {
        return Truth.UNKNOWN;
      }
      return count.of(counted(parts(facts, row), facts));
    }

    private List<Truth> counted(List<Part> parts, Facts facts) {
      return parts.stream()
          .map(part -> every ? part.truth(facts).not() : part.truth(facts))
          .toList();
    }

    @Override
    public List<Part> deciding(Facts facts, @Nullable RowScope row) {
      List<Part> parts = parts(facts, row);
      return among(parts, counted(parts, facts), count);
    }

    @Override
    public List<Part> parts(Facts facts, @Nullable RowScope row) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < facts.rows(list); i++) {
        if (facts.isThere(list, i)) {
          parts.add(new Part(condition, new RowScope(row, list, i)));
        }
      }
      return parts;
    }
  }

  private static List<Part> among(List<Part> parts, List<Truth> truths, Count count) {
    Set<Truth> deciding = count.deciding(truths);
    return IntStream.range(0, parts.size())
        .filter(i -> deciding.contains(truths.get(i)))
        .mapToObj(parts::get)
        .toList();
  }
}
