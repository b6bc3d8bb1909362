package dev.rubric.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of an explanation.
 *
 * @param truth {@code true}, {@code false} or {@code unknown}; null where it is no condition
 * @param remark the fact that a test saw
 */
record NodeView(
    @Nullable String truth,
    String text,
    @Nullable String remark,
    @Nullable PlaceView place,
    List<NodeView> beneath) {}
