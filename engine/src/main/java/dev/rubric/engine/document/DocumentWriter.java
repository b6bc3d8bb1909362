package dev.rubric.engine.document;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes trees of maps, lists, texts, numbers, booleans and nulls. */
final class DocumentWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private DocumentWriter() {}

  /** Without white space: the canonical form. */
  static void compact(Map<String, ?> tree, OutputStream output) {
    written(JSON.createGenerator(ObjectWriteContext.empty(), output, JsonEncoding.UTF8), tree, "");
  }

  /** Indented, for people. */
  static void pretty(Map<String, ?> tree, OutputStream output) {
    written(indented(output), tree, "\n");
  }

  /** A generator of indented JSON. */
  static JsonGenerator indented(OutputStream output) {
    return JSON.createGenerator(new Indented(), output, JsonEncoding.UTF8);
  }

  static void yaml(Map<String, ?> tree, OutputStream output) {
    YAMLFactory factory =
        YAMLFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    written(
        factory.createGenerator(ObjectWriteContext.empty(), output, JsonEncoding.UTF8), tree, "");
  }

  private static void written(JsonGenerator generator, Map<String, ?> tree, String end) {
    guarded(
        () -> {
          try (generator) {
            write(tree, generator);
            if (!end.isEmpty()) {
              generator.writeRaw(end);
            }
          }
        });
  }

  /** Runs something that writes; a stream that fails gives an {@link UncheckedIOException}. */
  static void guarded(Runnable writing) {
    try {
      writing.run();
    } catch (JacksonIOException failed) {
      throw new UncheckedIOException(failed.getCause());
    }
  }

  /** Writes a value. */
  static void write(Object value, JsonGenerator out) {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.writeName(String.valueOf(entry.getKey()));
        Object member = entry.getValue();
        if (member == null) {
          out.writeNull();
        } else {
          write(member, out);
        }
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(item -> write(item, out));
      out.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Long count) {
      out.writeNumber(count);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else {
      out.writeString(value.toString());
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
