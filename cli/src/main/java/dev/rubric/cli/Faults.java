package dev.rubric.cli;

import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.provenance.InvalidInputException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into one clear line and an exit code. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Console console;

  Faults(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    say(WrongUsage.of(wrong));
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("Try '" + command + " --help'.");
    console.err().flush();
    return ExitCode.USAGE.number();
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
    console.out().flush();
    ExitCode code = report(fault, line);
    console.err().flush();
    return code.number();
  }

  private ExitCode report(Exception fault, CommandLine line) {
    if (fault instanceof ParameterException wrong) {
      handleParseException(wrong, new String[0]);
      return ExitCode.USAGE;
    }
    if (fault instanceof UsageException wrong) {
      say(wrong);
      return ExitCode.USAGE;
    }
    if (fault instanceof InvalidInputException invalid) {
      console.problems(invalid.problems());
      return ExitCode.NOTHING_DONE;
    }
    if (fault instanceof IOException failed) {
      return report(failed);
    }
    IOException cause = cause(fault);
    return cause == null ? internal(fault, line) : report(cause);
  }

  /** What the environment did, however a library wrapped it; null where it did nothing. */
  private static @Nullable IOException cause(Throwable fault) {
    for (Throwable at = fault.getCause(); at != null; at = at.getCause()) {
      if (at instanceof IOException failed) {
        return failed;
      }
    }
    return null;
  }

  /** Reports what went wrong between the product and its environment. */
  ExitCode report(IOException failed) {
    if (String.valueOf(failed.getMessage()).contains("Broken pipe")) {
      return ExitCode.DONE;
    }
    if (failed instanceof NoSuchFileException missing) {
      say(missing.getFile() + ": no such file or folder");
    } else if (failed instanceof FileSystemException file) {
      String reason = file.getReason() == null ? plain(file) : file.getReason();
      say(file.getFile() + ": " + reason);
    } else {
      say(failed.getMessage());
      String folder = System.getProperty("java.io.tmpdir");
      console.err().println("  hint: is there room for temporary files in `" + folder + "`?");
    }
    return ExitCode.NOTHING_DONE;
  }

  /** The name of an exception such as AccessDeniedException in words. */
  private static String plain(FileSystemException failed) {
    return failed
        .getClass()
        .getSimpleName()
        .replace("Exception", "")
        .replaceAll("(?<=.)(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private ExitCode internal(Exception fault, CommandLine line) {
    say("a fault of ours: " + fault);
    Object top = line.getCommandSpec().root().userObject();
    if (top instanceof RubricCommand command && command.isVerbose()) {
      fault.printStackTrace(console.err());
    } else {
      console.err().println("  hint: run it again with --verbose and report what it prints");
    }
    return ExitCode.INTERNAL;
  }

  private void say(UsageException wrong) {
    say(wrong.getMessage());
    if (wrong.hint() != null) {
      console.err().println("  hint: " + wrong.hint());
    }
  }

  private void say(@Nullable String message) {
    console.err().println("rubric: " + message);
  }
}
