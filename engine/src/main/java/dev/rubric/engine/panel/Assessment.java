package dev.rubric.engine.panel;

import dev.rubric.engine.evaluation.CriterionResult;

/**
 * What one interview says of one criterion of its rubric.
 *
 * @param rubric id of the rubric
 * @param criterion id of the criterion
 * @param low the lowest level that is possible, from 0
 * @param high the highest level that is possible, from 0
 */
public record Assessment(
    Interview interview,
    String stage,
    String rubric,
    String criterion,
    int low,
    int high,
    CriterionResult result) {}
