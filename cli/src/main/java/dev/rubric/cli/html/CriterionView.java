package dev.rubric.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of an evaluation.
 *
 * @param group what it is listed under
 * @param note what it is about, beyond its title
 * @param steps each level, from the weakest: {@code reached}, {@code possible} or {@code beyond}
 * @param remarks on its rating, its caps and its weight
 * @param next the level above what is certain; null where there is none
 * @param points that it adds to the score
 * @param most that it could add
 */
record CriterionView(
    String id,
    String title,
    @Nullable String group,
    @Nullable String note,
    String levels,
    List<String> steps,
    List<String> remarks,
    AnchorView reached,
    @Nullable AnchorView next,
    String points,
    String most,
    PlaceView place) {}
