package dev.rubric.cli.html;

/** A part of the score beside the criteria, such as a deduction. */
record PartView(String text, String points) {}
