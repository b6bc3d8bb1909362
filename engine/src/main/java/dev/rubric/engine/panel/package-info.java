/**
 * What crosses the scorecards of one candidate: the interviews held, where raters part, and the
 * facts of a loop rubric that come from the evaluations of its stages. Read {@link
 * dev.rubric.engine.panel.Panel} first.
 */
@NullMarked
package dev.rubric.engine.panel;

import org.jspecify.annotations.NullMarked;
