package dev.rubric.engine.drools;

import dev.rubric.engine.condition.Truth;
import java.util.List;

/**
 * What the rules of a rubric found on one scorecard.
 *
 * @param levels by position of the criterion, then of the level; the first level always holds
 * @param flags by position of the flag
 */
public record Findings(List<List<Truth>> levels, List<Truth> flags) {}
