/**
 * Rules across the scorecards of one candidate. They are written in {@code loop.drl} and become
 * classes when the product is built, so that no rule text is read while it runs. Read {@link
 * dev.rubric.rules.panel.LoopRules} first.
 */
@NullMarked
package dev.rubric.rules.panel;

import org.jspecify.annotations.NullMarked;
