package dev.rubric.cli.html;

/** A choice of a filter. */
record ChoiceView(String value, String label) {}
