package dev.rubric.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of an explanation.
 *
 * @param truth {@code true}, {@code false} or {@code unknown}; null where it is no condition
 * @param remark the fact that a test saw
 * @param evidence for that fact; null where there is none or it is quoted elsewhere
 */
record NodeView(
    @Nullable String truth,
    String text,
    @Nullable String remark,
    @Nullable PlaceView place,
    @Nullable String evidence,
    List<NodeView> beneath) {}
