/**
 * Rubrics, scorecards and evaluations as JSON and YAML documents. The only package that sees
 * Jackson. Read {@link dev.rubric.engine.document.DocumentReader} for the way in and {@link
 * dev.rubric.engine.document.Documents} for the way out.
 */
@NullMarked
package dev.rubric.engine.document;

import org.jspecify.annotations.NullMarked;
