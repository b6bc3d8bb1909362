package dev.rubric.engine.audit;

import dev.rubric.engine.located.Fields;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problems;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of records and entries that are no plain texts: hashes, dates, names of files. */
final class AuditFields {

  /** The code of a document of another version. */
  static final String UNKNOWN_FORMAT = "unknown-format";

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Fields fields;
  private final Problems problems;

  AuditFields(ObjectNode object, Problems problems) {
    this.fields = new Fields(object, problems);
    this.problems = problems;
  }

  /** What an object says, which must be there. */
  <T> Optional<T> object(String name, Function<AuditFields, T> read) {
    Optional<ObjectNode> object = fields.object(name);
    if (object.isEmpty()) {
      problems.error("missing-value", fields.locationOf(name), "`" + name + "` is missing");
    }
    return object.map(node -> read(node, read));
  }

  /** What the objects of a list say. */
  <T> List<T> objects(String name, Function<AuditFields, T> read) {
    return fields.objects(name).stream().map(node -> read(node, read)).toList();
  }

  private <T> T read(ObjectNode node, Function<AuditFields, T> read) {
    AuditFields inner = new AuditFields(node, problems);
    T made = read.apply(inner);
    inner.close();
    return made;
  }

  boolean has(String name) {
    return fields.node(name).isPresent();
  }

  /** A text exactly as it is: names of files may hold anything. */
  @Nullable String exact(String name) {
    return fields.node(name).flatMap(Texts::of).orElse(null);
  }

  /** A text exactly as it is, which must be there. */
  String requiredExact(String name) {
    String text = exact(name);
    return text == null ? fields.requiredText(name) : text;
  }

  List<String> texts(String name) {
    return fields.texts(name).stream().map(Node.TextNode::text).toList();
  }

  boolean flag(String name) {
    return fields.flag(name);
  }

  long count(String name) {
    BigDecimal number = fields.number(name);
    return number == null ? 0 : number.longValue();
  }

  @Nullable String hash(String name) {
    String text = exact(name);
    if (text != null && !HASH.matcher(text).matches()) {
      problems.error(
          "bad-hash",
          fields.locationOf(name),
          "`" + name + "` is `" + Texts.shortened(text) + "`, expected 64 hexadecimal digits");
    }
    return text;
  }

  String requiredHash(String name) {
    String hash = hash(name);
    return hash == null ? fields.requiredText(name) : hash;
  }

  OffsetDateTime date() {
    String text = fields.requiredText("date");
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException malformed) {
      problems.error(
          "bad-date",
          fields.locationOf("date"),
          "`date` is `" + Texts.shortened(text) + "`, expected one such as `2026-03-09T12:00:00Z`");
      return OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
    }
  }

  /** Checks what the document says that it is; the rest of another one makes no sense. */
  boolean isOf(String format) {
    String said = fields.requiredText("format");
    if (said.equals(format) || fields.node("format").isEmpty()) {
      return said.equals(format);
    }
    problems.error(
        UNKNOWN_FORMAT,
        fields.locationOf("format"),
        "format `" + Texts.shortened(said) + "`, expected `" + format + "`",
        "another version of the product may have written it: use that one");
    return false;
  }

  /** Reports the members that nobody asked for. */
  void close() {
    fields.close();
  }
}
