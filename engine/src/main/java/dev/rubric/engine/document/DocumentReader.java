package dev.rubric.engine.document;

import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.audit.RunRecordReader;
import dev.rubric.engine.document.TreeReader.Passing;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a JSON or YAML document into values with their places. */
public final class DocumentReader {

  /** Bytes of a document. */
  private static final int LARGEST = 64 << 20;

  /** Bytes of a YAML document, of which the parser takes no more characters. */
  private static final int LARGEST_YAML = 3 << 20;

  /** Far beyond what a document of ours holds, and well within what memory does. */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(100)
          .maxNameLength(10_000)
          .maxNumberLength(1_000)
          .maxStringLength(1_000_000)
          .build();

  private static final TokenStreamFactory JSON =
      JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
  private static final TokenStreamFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .loadSettings(
              LoadSettings.builder()
                  // a long text is copied once for each piece that is read
                  .setBufferSize(1 << 18)
                  // else the parser ends at a key that stands twice, which is found here
                  .setAllowDuplicateKeys(true)
                  .build())
          .build();

  private DocumentReader() {}

  /**
   * Reads one document; {@code .yaml} and {@code .yml} files hold YAML, all others JSON.
   *
   * @param file the name of the file, for places
   * @param problems receives faults after which the document is still a tree of values, such as a
   *     name that stands twice
   * @throws InvalidInputException if the text is no such document
   * @throws UncheckedIOException if it cannot be read
   */
  public static Node read(InputStream input, String file, Problems problems) {
    byte[] bytes = bytes(input, file);
    return read(
        () ->
            isYaml(file)
                ? YAML.createParser(
                    ObjectReadContext.empty(), new WholeCharacters(text(bytes, file)))
                : JSON.createParser(ObjectReadContext.empty(), bytes),
        file,
        parser -> new TreeReader(parser, file, 0, problems));
  }

  private static Node read(
      Supplier<JsonParser> opened, String file, Function<JsonParser, TreeReader> reader) {
    try (JsonParser parser = opened.get()) {
      return reader.apply(parser).document();
    } catch (JacksonIOException undecodable) {
      throw malformed(file, "the text is not in UTF-8");
    } catch (JacksonException malformed) {
      throw new InvalidInputException(List.of(problem(malformed, file, 0)));
    }
  }

  /**
   * Reads a run record, which may hold more evaluations than any other document may hold values.
   *
   * @param input of a file that was read before, to hash it, and so does not fail
   * @param file the name of the file, for places
   * @param problems receives all that is wrong
   * @return empty when something was found that makes it unusable
   * @throws InvalidInputException if the text is no JSON document
   */
  public static Optional<RunRecord> readRunRecord(
      InputStream input, String file, Problems problems) {
    List<EvaluationDigest> evaluations = new ArrayList<>();
    Passing passing =
        new Passing(
            "/evaluations",
            item -> RunRecordReader.evaluation(item, problems).ifPresent(evaluations::add));
    Node rest =
        read(
            () -> JSON.createParser(ObjectReadContext.empty(), input),
            file,
            parser -> new TreeReader(parser, file, 0, problems).passing(passing));
    return RunRecordReader.read(rest, evaluations, problems);
  }

  /**
   * Reads one line of a file of JSON lines.
   *
   * @param line from 1
   */
  static Node read(byte[] text, int length, String file, int line, Problems problems) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text, 0, length)) {
      return new TreeReader(parser, file, line, problems).document();
    } catch (JacksonException malformed) {
      throw new InvalidInputException(List.of(problem(malformed, file, line)));
    }
  }

  private static byte[] bytes(InputStream input, String file) {
    try {
      int largest = isYaml(file) ? LARGEST_YAML : LARGEST;
      byte[] bytes = input.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw malformed(file, "it has more than " + (largest >> 20) + " MB");
      }
      return bytes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(byte[] bytes, String file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed(file, "the text is not in UTF-8");
    }
  }

  private static InvalidInputException malformed(String file, String why) {
    return new InvalidInputException(
        List.of(
            new Problem(
                Severity.ERROR,
                "malformed-document",
                new Location.InFile(file),
                "not a " + (isYaml(file) ? "YAML" : "JSON") + " document: " + why,
                null,
                null)));
  }

  /** Whether the name of the file says that it holds YAML. */
  public static boolean isYaml(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  private static Problem problem(JacksonException malformed, String file, int line) {
    var at = malformed.getLocation();
    Location location =
        at == null || at.getLineNr() < 1
            ? new Location.InFile(file)
            : new Location.InText(
                file, line > 0 ? line : at.getLineNr(), Math.max(1, at.getColumnNr()));
    String kind = isYaml(file) ? "YAML" : "JSON";
    String message =
        malformed instanceof StreamConstraintsException
            ? "a name, number or text is longer, or the nesting deeper, than any document needs"
            : "not a " + kind + " document: " + firstLine(malformed.getOriginalMessage());
    return new Problem(Severity.ERROR, "malformed-document", location, message, null, null);
  }

  /** Without the parser's own words on where something began. */
  private static String firstLine(String message) {
    return message == null
        ? ""
        : message.strip().lines().findFirst().orElse("").replaceFirst(" \\(start marker at .*", "");
  }
}
