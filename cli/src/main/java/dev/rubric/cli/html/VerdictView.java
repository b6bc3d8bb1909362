package dev.rubric.cli.html;

import java.util.List;

/**
 * What an evaluation comes to.
 *
 * @param tone the tint of the recommendation
 * @param state {@code settled} or {@code open}; empty where the rubric recommends nothing
 * @param reasons how score and caps lead to the recommendation
 */
record VerdictView(
    String recommendation,
    String tone,
    String state,
    BarView bar,
    String score,
    String coverage,
    List<String> reasons) {}
