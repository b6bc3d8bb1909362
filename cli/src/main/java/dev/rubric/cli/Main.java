package dev.rubric.cli;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.rubric.rules.RulesModule;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    StandardOutput out = new StandardOutput();
    Console console =
        new Console(out, writer(out), writer(new FileOutputStream(FileDescriptor.err)));
    System.exit(run(console, out, arguments));
  }

  private static int run(Console console, StandardOutput out, String[] arguments) {
    int code;
    try {
      code = commandLine(console, Clock.system(ZoneId.systemDefault())).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError fault) {
      console.err().println("rubric: a fault of ours: " + fault);
      code = ExitCode.INTERNAL.number();
    }
    console.out().flush();
    IOException failure = out.failure();
    if (code == ExitCode.DONE.number() && failure != null) {
      code = new Faults(console).report(failure).number();
    }
    console.err().flush();
    return code;
  }

  /** The command line, printing to a console. */
  static CommandLine commandLine(Console console, Clock clock) {
    Injector injector =
        Guice.createInjector(Stage.PRODUCTION, new RulesModule(), new CliModule(console, clock));
    Faults faults = new Faults(console);
    CommandLine line = new CommandLine(new RubricCommand(), new GuiceFactory(injector));
    line.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(command -> !command.helpCommand())
        .forEach(command -> command.mixinStandardHelpOptions(true).versionProvider(new Version()));
    return line.setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults);
  }

  /** Prints text in UTF-8. */
  static PrintWriter writer(OutputStream stream) {
    Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    return new PrintWriter(new PlainWriter(new BufferedWriter(text)), false);
  }
}
