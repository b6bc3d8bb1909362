package dev.rubric.cli.html;

import java.util.List;

/**
 * The evaluations by one rubric: scores of two rubrics do not compare.
 *
 * @param identity the rubric's id and version, and how many were evaluated
 * @param bands from best to worst
 * @param raised the flags that some evaluation raised
 * @param undetermined the flags that some evaluation leaves open
 * @param profiles those of some scorecard
 * @param stages those that a loop rubric plans
 * @param legend the levels
 * @param strokes what the strokes of bars mean; empty where there are none
 * @param isDecided whether a committee decided on any of them
 * @param candidates in the order of their ranks
 */
record GroupView(
    String anchor,
    String title,
    String identity,
    PlaceView rubric,
    List<ChoiceView> bands,
    List<ChoiceView> raised,
    List<ChoiceView> undetermined,
    List<ChoiceView> profiles,
    List<String> stages,
    List<String> criteria,
    List<CellView> legend,
    String strokes,
    boolean isDecided,
    List<CandidateView> candidates,
    List<ComparisonView> comparisons) {}
