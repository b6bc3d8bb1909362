/**
 * What commands print: problems, tables, rubrics and explanations as text. Renderings of what the
 * engine returns; nothing is computed here.
 */
@NullMarked
package dev.rubric.cli.report;

import org.jspecify.annotations.NullMarked;
