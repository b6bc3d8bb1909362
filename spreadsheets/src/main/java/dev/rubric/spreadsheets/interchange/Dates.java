package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Days of moments, which tools write in ISO 8601 or in milliseconds since 1970. */
final class Dates {

  private static final int DAY = "2026-03-09".length();

  private Dates() {}

  /** The day of that key, as it is written or in UTC; nothing where it is no moment. */
  static Optional<TextNode> of(Node node, String key) {
    return Parts.at(node, key)
        .flatMap(value -> day(value).map(day -> new TextNode(day.toString(), value.location())));
  }

  private static Optional<LocalDate> day(Node value) {
    try {
      if (value instanceof NumberNode milliseconds) {
        Instant moment = Instant.ofEpochMilli(milliseconds.number().longValueExact());
        return Optional.of(LocalDate.ofInstant(moment, ZoneOffset.UTC));
      }
      return Parts.text(value)
          .map(TextNode::text)
          .filter(text -> text.length() >= DAY)
          .map(text -> LocalDate.parse(text.substring(0, DAY)));
    } catch (DateTimeException | ArithmeticException noMoment) {
      return Optional.empty();
    }
  }
}
