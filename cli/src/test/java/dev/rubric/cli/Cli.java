package dev.rubric.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Runs commands in process, at a fixed time. */
final class Cli {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-09T12:00:00Z"), ZoneOffset.UTC);

  private Cli() {}

  /** What a run left. */
  record Run(int code, String out, String err) {}

  /** Runs a command; arguments may be paths. */
  static Run run(Object... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Console console = new Console(bytes, Main.writer(bytes), new PrintWriter(new PlainWriter(err)));
    String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    int code = Main.commandLine(console, CLOCK).execute(words);
    console.out().flush();
    console.err().flush();
    return new Run(code, bytes.toString(StandardCharsets.UTF_8), err.toString());
  }
}
