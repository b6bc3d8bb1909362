package dev.rubric.engine.document;

import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.audit.RunRecord.Closing;
import dev.rubric.engine.audit.RunRecord.Heading;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the document of a {@link RunRecord} while the run goes on, so that a run of any length
 * takes no memory for it: first the heading, then each evaluation, then the closing. The same
 * contents give the same bytes. The stream is left open; when it fails there is an {@link
 * java.io.UncheckedIOException}.
 */
public final class RunRecordWriter {

  private final JsonGenerator json;

  /** Begins a record. */
  public RunRecordWriter(Heading heading, OutputStream output) {
    json = DocumentWriter.indented(output);
    DocumentWriter.guarded(
        () -> {
          json.writeStartObject();
          member("format", RunRecord.FORMAT);
          member("date", heading.date().toString());
          member("product", heading.product());
          member("options", AuditTree.of(heading.options()));
          json.writeName("evaluations");
          json.writeStartArray();
        });
  }

  /** Takes an evaluation. */
  public void write(EvaluationDigest evaluation) {
    DocumentWriter.guarded(() -> DocumentWriter.write(AuditTree.of(evaluation), json));
  }

  /** Ends the record. */
  public void write(Closing closing) {
    DocumentWriter.guarded(
        () -> {
          json.writeEndArray();
          member("rubrics", closing.rubrics().stream().map(AuditTree::of).toList());
          member("inputs", closing.inputs().stream().map(AuditTree::of).toList());
          member("counts", AuditTree.of(closing.counts()));
          member("outputs", closing.outputs().stream().map(AuditTree::of).toList());
          if (closing.previous() != null) {
            member("previous", closing.previous());
          }
          json.writeEndObject();
          json.writeRaw("\n");
          json.close();
        });
  }

  private void member(String name, Object value) {
    json.writeName(name);
    DocumentWriter.write(value, json);
  }
}
