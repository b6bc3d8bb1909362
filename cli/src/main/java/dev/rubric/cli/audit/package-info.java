/**
 * The files of an audit: run records, the log that chains them, and the key of blind runs. Read
 * {@link dev.rubric.cli.audit.RunRecorder} first.
 */
@NullMarked
package dev.rubric.cli.audit;

import org.jspecify.annotations.NullMarked;
