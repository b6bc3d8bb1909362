package dev.rubric.engine.blind;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Header;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType.TextType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A scorecard under pseudonyms: its id, its candidate, and the candidate's name in evidence and in
 * texts. It evaluates as before, since no condition sees more of a text than whether it is there.
 * Who interviewed stays: a committee asks the interviewer, and is not to be kept from it.
 */
public final class BlindScorecard {

  private final Signals signals;
  private final CandidateName name;

  private BlindScorecard(Signals signals, CandidateName name) {
    this.signals = signals;
    this.name = name;
  }

  /**
   * The scorecard under pseudonyms; what its locations call its file stays as it is.
   *
   * @param rubric the one that it was checked against
   */
  public static Scorecard of(Scorecard scorecard, Rubric rubric, Pseudonyms pseudonyms) {
    Header header = scorecard.header();
    String candidate = pseudonyms.candidate(header.candidate());
    BlindScorecard blind =
        new BlindScorecard(rubric.signals(), new CandidateName(header.candidate(), candidate));
    return new Scorecard(
        new Header(
            pseudonyms.scorecard(header.id()),
            candidate,
            header.interviewer(),
            header.interviewerRole(),
            header.date(),
            header.rubric(),
            header.rubricVersion(),
            header.places()),
        scorecard.profiles(),
        each(scorecard.facts(), blind::fact),
        scorecard.blanks(),
        each(scorecard.lists(), blind::list),
        scorecard.ratings(),
        each(scorecard.evidence(), (id, note) -> blind.note(note)),
        scorecard.location());
  }

  private Note note(Note note) {
    return new Note(replacedIn(note.text()), note.location());
  }

  private Observation fact(String id, Observation fact) {
    return observation(signals.all().get(signals.indexOf(id)), fact);
  }

  private Rows list(String id, Rows rows) {
    SignalList list = signals.lists().get(signals.listIndexOf(id));
    return new Rows(rows.rows().stream().map(row -> row(list, row)).toList(), rows.location());
  }

  private Rows.Row row(SignalList list, Rows.Row row) {
    return new Rows.Row(
        each(
            row.cells(),
            (column, cell) -> observation(list.columns().get(list.column(column)), cell)),
        row.blanks(),
        row.location());
  }

  private Observation observation(Signal signal, Observation observation) {
    Value value = observation.value();
    return signal.type() instanceof TextType && !value.equals(Value.NONE)
        ? new Observation(new Value.Words(replacedIn(value.text())), observation.location())
        : observation;
  }

  private String replacedIn(String text) {
    String replaced = name.replacedIn(text);
    return replaced.substring(0, Math.min(replaced.length(), Texts.LONGEST));
  }

  private static <T> Map<String, T> each(Map<String, T> map, BiFunction<String, T, T> form) {
    Map<String, T> formed = new LinkedHashMap<>();
    map.forEach((key, value) -> formed.put(key, form.apply(key, value)));
    return formed;
  }
}
