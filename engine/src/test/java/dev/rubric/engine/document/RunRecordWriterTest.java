package dev.rubric.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.RubricUsed;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.audit.RunRecord.Closing;
import dev.rubric.engine.audit.RunRecord.Counts;
import dev.rubric.engine.audit.RunRecord.Heading;
import dev.rubric.engine.audit.RunRecord.Input;
import dev.rubric.engine.audit.RunRecord.Options;
import dev.rubric.engine.audit.Sha256;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRecordWriterTest {

  private static final String HASH = Sha256.of(new byte[0]);
  private static final RunRecord RECORD =
      new RunRecord(
          new Heading(
              OffsetDateTime.parse("2026-03-09T12:00:00+01:00"),
              "1.0.0",
              new Options(
                  "--loop l",
                  List.of("a", "b.yaml"),
                  List.of("yes=good"),
                  "l",
                  List.of("senior"),
                  true,
                  "0123456789abcdef")),
          List.of(
              new EvaluationDigest("s", "Ada", "a.json", true, "l", HASH, HASH, HASH, null),
              new EvaluationDigest(
                  "t",
                  "Ada",
                  "b.json",
                  false,
                  "r",
                  HASH,
                  HASH,
                  HASH,
                  new EvaluationDigest.Recommended("no", "yes"))),
          new Closing(
              List.of(
                  new RubricUsed("l", "1", HASH, List.of("yes", "no"), null),
                  new RubricUsed("r", "2", HASH, List.of(), new HashedFile("r.x", "../r.x", HASH))),
              List.of(
                  new Input(new HashedFile(" odd\nname ", "../ odd\nname ", null), false),
                  new Input(new HashedFile("b.json", null, HASH), true)),
              new Counts(2, 1, 3),
              List.of(new HashedFile("o.jsonl", "o.jsonl", HASH)),
              HASH));

  private static String written(RunRecord record) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    RunRecordWriter writer = new RunRecordWriter(record.heading(), output);
    record.evaluations().forEach(writer::write);
    writer.write(record.closing());
    return output.toString(StandardCharsets.UTF_8);
  }

  private static RunRecord read(String text, Problems problems) {
    ByteArrayInputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return DocumentReader.readRunRecord(input, "run.json", problems).orElse(RECORD);
  }

  @Test
  void isReadAsItWasWritten() {
    Problems problems = new Problems();

    RunRecord read = read(written(RECORD), problems);

    assertThat(problems.list()).isEmpty();
    assertThat(read).isEqualTo(RECORD).isNotSameAs(RECORD);
    assertThat(written(read)).isEqualTo(written(RECORD)).endsWith("}\n");
  }

  @Test
  void mayHoldMoreEvaluationsThanADocumentMayHoldValues() {
    Problems problems = new Problems();
    List<EvaluationDigest> many = Collections.nCopies(60_000, RECORD.evaluations().get(1));

    RunRecord read =
        read(written(new RunRecord(RECORD.heading(), many, RECORD.closing())), problems);

    assertThat(problems.list()).isEmpty();
    assertThat(read.evaluations()).hasSize(60_000);
  }

  @Test
  void saysInOneLineThatItIsOfAnotherVersion() {
    Problems problems = new Problems();

    read(written(RECORD).replace("run/1", "run/2").replace("\"counts\"", "\"sums\""), problems);

    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly("format `run/2`, expected `run/1`");
  }

  @Test
  void reportsWhatIsMissingOrUnknownTogether() {
    Problems problems = new Problems();

    read(written(RECORD).replace("\"counts\"", "\"count\"").replaceFirst(HASH, "abc"), problems);

    assertThat(problems.list())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("bad-hash", "missing-value", "unknown-key");
  }
}
