package dev.rubric.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the report says of one evaluation beside its verdict.
 *
 * @param loop null where it is no candidate's loop
 * @param flags raised ones, then undetermined ones
 * @param clear the titles of the other flags
 * @param parts what changes the score beside the criteria
 * @param missing required facts that were not assessed
 */
record ArticleView(
    VerdictView verdict,
    @Nullable LoopView loop,
    List<FlagView> flags,
    String clear,
    List<CriterionView> criteria,
    List<PartView> parts,
    QuestionsView questions,
    String missing) {}
