/**
 * The report: evaluations as one page that opens from disk. {@link dev.rubric.cli.html.HtmlOutput}
 * takes them one by one and makes of each the views that templates show; templates decide nothing,
 * and escape every text by where it stands.
 */
@NullMarked
package dev.rubric.cli.html;

import org.jspecify.annotations.NullMarked;
