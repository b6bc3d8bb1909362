package dev.rubric.cli.html;

import org.jspecify.annotations.Nullable;

/**
 * A fact of a scorecard.
 *
 * @param value in words, also where there is none
 * @param known whether it was assessed
 * @param place its cell; null where it has none of its own
 * @param ask how to find it out; null where it is known or the rubric does not say
 */
record FactView(
    String label,
    String value,
    boolean known,
    @Nullable PlaceView place,
    @Nullable String evidence,
    @Nullable String ask) {}
