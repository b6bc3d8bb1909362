package dev.rubric.cli;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.rubric.rules.RulesModule;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    Console console = new Console(out, writer(out), writer(err));
    int code = commandLine(console, Clock.system(ZoneId.systemDefault())).execute(arguments);
    console.out().flush();
    console.err().flush();
    System.exit(code);
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
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
