package dev.rubric.cli;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rubric completion}. */
@Command(
    name = "completion",
    description = "Print a script that completes commands and options in a shell.",
    footer = {
      "",
      "Examples:",
      "  source <(rubric completion bash)",
      "  rubric completion zsh > ~/.rubric-completion.zsh"
    })
final class CompletionCommand implements Callable<Integer> {

  /** A shell that can complete. */
  enum Shell {
    bash,
    zsh
  }

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.bash;

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  @Inject
  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec top = Objects.requireNonNull(spec).root();
    if (shell == Shell.zsh) {
      console.out().println("autoload -U +X compinit && compinit");
      console.out().println("autoload -U +X bashcompinit && bashcompinit");
    }
    console.out().println(AutoComplete.bash(top.name(), top.commandLine()));
    return ExitCode.DONE.number();
  }
}
