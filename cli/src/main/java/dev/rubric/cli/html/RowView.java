package dev.rubric.cli.html;

import java.util.List;

/**
 * A row of the overview.
 *
 * @param remark scorecard, interviewer and date
 * @param bands positions of the bands that are possible, from 0, the best, parted by spaces
 * @param order position of the recommendation among all pairs of bands
 * @param raisedIds parted by spaces, as the other ids
 * @param flagOrder the more and the graver the flags, the greater
 * @param stages one a planned stage of a loop
 * @param cells one a criterion
 */
record RowView(
    String anchor,
    String candidate,
    String remark,
    VerdictView verdict,
    String bands,
    String order,
    String low,
    List<FlagMark> raised,
    int undetermined,
    String raisedIds,
    String undeterminedIds,
    String flagOrder,
    String profiles,
    List<CellView> stages,
    List<CellView> cells) {}
