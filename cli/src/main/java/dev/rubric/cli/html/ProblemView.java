package dev.rubric.cli.html;

import org.jspecify.annotations.Nullable;

/** Something that could not be read, or was probably not meant. */
record ProblemView(String severity, PlaceView place, String message, @Nullable String hint) {}
