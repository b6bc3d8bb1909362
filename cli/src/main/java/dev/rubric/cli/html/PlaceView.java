package dev.rubric.cli.html;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file.
 *
 * @param href relative to the report; null where there is no such file to open
 */
record PlaceView(String text, @Nullable String href) {}
