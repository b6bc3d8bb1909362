package dev.rubric.engine.panel;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.BooleanNode;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.ValueType.ChoiceType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a row that a panel can fill: those of columns that the rubric declares are kept. */
final class Offered {

  private final SignalList list;
  private final String prefix;
  private final Location location;
  private final String why;
  private final List<Member> cells = new ArrayList<>();
  private boolean fits = true;

  /**
   * A row without cells.
   *
   * @param prefix what stands before a column's id in the name of a cell
   * @param why the evidence for the row
   */
  Offered(SignalList list, String prefix, Location location, String why) {
    this.list = list;
    this.prefix = prefix;
    this.location = location;
    this.why = why;
  }

  Offered number(String column, @Nullable BigDecimal number, Location at) {
    return cell(column, number == null ? null : new NumberNode(number, at), at);
  }

  Offered number(String column, long number, Location at) {
    return number(column, BigDecimal.valueOf(number), at);
  }

  Offered yesNo(String column, @Nullable Boolean yes, Location at) {
    return cell(column, yes == null ? null : new BooleanNode(yes, at), at);
  }

  Offered text(String column, @Nullable String text, Location at) {
    return cell(column, text == null ? null : new TextNode(fitting(text), at), at);
  }

  /** A text that tells the row apart: where the column has no such option, the row is left out. */
  Offered key(String column, @Nullable String text, Location at) {
    int position = list.column(column);
    if (text != null
        && position >= 0
        && list.columns().get(position).type() instanceof ChoiceType options) {
      fits &= options.choice(text).isPresent();
    }
    return text(column, text, at);
  }

  /** A value that is not known stands where it would, so that its place can be shown. */
  private Offered cell(String column, @Nullable Node value, Location at) {
    if (list.column(column) >= 0) {
      cells.add(new Member(prefix + column, value == null ? new NullNode(at) : value, at));
    }
    return this;
  }

  /** A text cut to what a text may have. */
  private static String fitting(String text) {
    return cut(text, Texts.LONGEST);
  }

  /** A text cut to a length, between two characters. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }

  /** All columns but one are not known. */
  Offered othersThan(String known) {
    list.columns().stream()
        .map(Signal::id)
        .filter(column -> !column.equals(known))
        .forEach(column -> cell(column, null, location));
    return this;
  }

  boolean fits() {
    return fits;
  }

  List<Member> cells() {
    return List.copyOf(cells);
  }

  /** The evidence for a fact of that name. */
  Member evidence(String fact) {
    return new Member(fact, new TextNode(fitting(why), location), location);
  }

  ObjectNode row() {
    return new ObjectNode(cells, location);
  }
}
