package dev.rubric.cli.html;

/**
 * What a committee decided on a candidate.
 *
 * @param tone the tint of the band
 * @param by who decided and when
 * @param recommended what the run recommended that was decided on
 * @param stands whether it is the last decision and nothing changed since
 * @param status whether it stands, in words
 */
record DecisionView(
    String decision,
    String tone,
    String by,
    String recommended,
    String reason,
    boolean stands,
    String status) {}
