package dev.rubric.cli.html;

/** Something of how the results came about. */
record MethodLine(String what, String value) {}
