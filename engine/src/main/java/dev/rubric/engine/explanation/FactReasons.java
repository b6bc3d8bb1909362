package dev.rubric.engine.explanation;

import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.scorecard.AssessedFacts;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Facts;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.Value;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of a scorecard's facts: the value, how it came about, the place and the evidence. */
final class FactReasons {

  private final Signals signals;
  private final AssessedFacts facts;
  private final Scorecard scorecard;

  FactReasons(Signals signals, AssessedFacts facts) {
    this.signals = signals;
    this.facts = facts;
    this.scorecard = facts.scorecard();
  }

  /** A signal, a grid's cell, a list, its row or its cell. */
  FactReason of(FactId fact) {
    if (fact.group() == 0) {
      return signal(fact);
    }
    if (fact.row() < 0) {
      return list(fact);
    }
    return fact.column() < 0 ? row(fact) : cell(fact);
  }

  /** The rating of a criterion, given or not. */
  FactReason rating(Criterion criterion, int position) {
    FactId fact = FactId.rating(position, criterion.id());
    Note rating = scorecard.ratings().get(criterion.id());
    return rating == null
        ? reason(fact, null, "no rating of " + criterion.id(), blankAt(fact))
        : reason(fact, rating.text(), "rated " + rating.text(), rating.location());
  }

  private FactReason signal(FactId fact) {
    Signal signal = signals.all().get(fact.index());
    Observation recorded = scorecard.facts().get(signal.id());
    if (recorded != null) {
      return recorded(fact, recorded);
    }
    Location at = blankAt(fact);
    Value value = facts.signal(fact.index());
    return value == null ? notAssessed(fact, at) : blank(fact, value, coveredBy(fact.index()), at);
  }

  private FactReason cell(FactId fact) {
    SignalList list = signals.lists().get(fact.index());
    if (fact.row() >= facts.rows(fact.index())) {
      return notThere(fact, list);
    }
    String column = list.columns().get(fact.column()).id();
    Rows.Row row = rows(list).rows().get(fact.row());
    Observation recorded = row.cells().get(column);
    if (recorded != null) {
      return recorded(fact, recorded);
    }
    Location at = row.blanks().getOrDefault(column, row.location());
    Value value = facts.cell(fact.index(), fact.row(), fact.column());
    return value == null ? notAssessed(fact, at) : blank(fact, value, "", at);
  }

  /** A cell of a row that the list does not have, which notes on the list say nothing of. */
  private FactReason notThere(FactId fact, SignalList list) {
    boolean isAssessed = facts.rows(fact.index()) != Facts.NOT_ASSESSED;
    return new FactReason(
        fact,
        isAssessed ? Setting.NOT_THERE.text() : null,
        list.id() + (isAssessed ? " has no row " + (fact.row() + 1) : " was not assessed"),
        isAssessed ? rows(list).location() : blankAt(signals.listFact(fact.index())),
        scorecard.header().interviewer(),
        null);
  }

  private FactReason row(FactId fact) {
    Rows.Row row = rows(signals.lists().get(fact.index())).rows().get(fact.row());
    return reason(fact, "there", fact + " is there", row.location());
  }

  private FactReason list(FactId fact) {
    if (facts.rows(fact.index()) == Facts.NOT_ASSESSED) {
      return notAssessed(fact, blankAt(fact));
    }
    SignalList list = signals.lists().get(fact.index());
    int count = rows(list).rows().size();
    String value = count == 0 ? "no rows" : count + (count == 1 ? " row" : " rows");
    return reason(fact, value, fact + " has " + value, rows(list).location());
  }

  /** The blank cell of a signal, a list or a rating; the scorecard where it has none. */
  private Location blankAt(FactId fact) {
    return scorecard.blanks().getOrDefault(fact.text(), scorecard.location());
  }

  private Rows rows(SignalList list) {
    return Objects.requireNonNull(scorecard.lists().get(list.id()), "list not assessed");
  }

  private String coveredBy(int signal) {
    int assessedBy = signals.assessedBy(signal);
    Value value = assessedBy < 0 ? null : facts.signal(assessedBy);
    return value == null
        ? ""
        : ", since " + signals.all().get(assessedBy).id() + " is " + value.text();
  }

  private FactReason recorded(FactId fact, Observation recorded) {
    String value = recorded.value().text();
    return reason(fact, value, fact + " is " + value, recorded.location());
  }

  private FactReason blank(FactId fact, Value value, String why, Location at) {
    return reason(fact, value.text(), fact + " is blank, which means " + value.text() + why, at);
  }

  private FactReason notAssessed(FactId fact, Location at) {
    return reason(fact, null, fact + " was not assessed", at);
  }

  private FactReason reason(FactId fact, @Nullable String value, String text, Location at) {
    return new FactReason(fact, value, text, at, scorecard.header().interviewer(), evidence(fact));
  }

  /** The evidence for the fact itself, else for its row, else for its list. */
  private @Nullable String evidence(FactId fact) {
    String name = fact.text();
    int dot = name.indexOf("].");
    int bracket = name.indexOf('[');
    Stream<String> names =
        fact.group() == 1 && bracket >= 0
            ? Stream.of(name, name.substring(0, dot + 1), name.substring(0, bracket))
            : Stream.of(name);
    List<Note> notes = names.map(scorecard.evidence()::get).filter(Objects::nonNull).toList();
    return notes.isEmpty() ? null : notes.get(0).text();
  }
}
