package dev.rubric.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the report says of one evaluation.
 *
 * @param group anchor of the overview that it belongs to
 * @param remark scorecard, interviewer, role, date and profiles
 * @param loop null where it is no candidate's loop
 * @param flags raised ones, then undetermined ones
 * @param clear the titles of the other flags
 * @param parts what changes the score beside the criteria
 * @param missing required facts that were not assessed
 */
record ArticleView(
    String anchor,
    String group,
    String candidate,
    String remark,
    PlaceView file,
    VerdictView verdict,
    @Nullable LoopView loop,
    List<FlagView> flags,
    String clear,
    List<CriterionView> criteria,
    List<PartView> parts,
    List<QuestionView> questions,
    String missing) {}
