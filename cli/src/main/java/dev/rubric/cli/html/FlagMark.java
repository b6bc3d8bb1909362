package dev.rubric.cli.html;

/** A red flag that is raised, in the overview. */
record FlagMark(String severity, String title) {}
