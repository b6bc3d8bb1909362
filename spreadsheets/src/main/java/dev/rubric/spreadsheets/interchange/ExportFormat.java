package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.provenance.Problems;

/** How a tool writes interviewers' feedback. */
interface ExportFormat {

  /** The name of the tool. */
  String tool();

  /** Whether an object has the shape of this tool's feedback. */
  boolean matches(ObjectNode object);

  /** The feedback of an object that has the shape; what contradicts itself is reported. */
  Feedback feedback(ObjectNode object, Problems problems);
}
