package dev.rubric.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code rubric}: the commands beneath it do the work. */
@Command(
    name = "rubric",
    description = "Evaluate interview scorecards against a rubric, and say why, down to the cell.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ListCommand.class,
      ShowCommand.class,
      ExportCommand.class,
      TemplateCommand.class,
      CheckCommand.class,
      TestCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      VerifyCommand.class,
      DecideCommand.class,
      DecisionsCommand.class,
      ConvertCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    },
    footerHeading = "%nBegin with:%n",
    footer = {
      "  rubric demo             an example from start to end",
      "  rubric COMMAND --help   what a command takes"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:`check`, `test` or `verify` found something, or a finding asked for with --fail-on is there",
      "2:wrong usage",
      "3:some input had problems; the rest was evaluated and written, or shown",
      "4:nothing could be evaluated",
      "70:a fault of ours"
    })
final class RubricCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a fault of ours.")
  private boolean verbose;

  /** Whether faults of ours are shown with their stack trace. */
  boolean isVerbose() {
    return verbose;
  }

  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(line, "name a command");
  }
}
