package dev.rubric.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A red flag that is raised or undetermined.
 *
 * @param effects in the rubric's words, on one line
 * @param isRaised whether it is raised, else undetermined
 * @param facts those that raised it or keep it open
 * @param clearing what would clear it; null where it is undetermined
 * @param place the cell of its rule
 * @param tree its rule, part by part
 */
record FlagView(
    String id,
    String title,
    boolean isRaised,
    String severity,
    String effects,
    List<FactView> facts,
    @Nullable ClearingView clearing,
    @Nullable String why,
    @Nullable String remedy,
    PlaceView place,
    NodeView tree) {}
