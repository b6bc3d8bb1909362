package dev.rubric.cli.output;

/** A kind of file that holds one rubric or one scorecard. */
public enum FileFormat {
  xlsx,
  json,
  yaml
}
