package dev.rubric.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.rubric.cli.html.HtmlOutput;
import dev.rubric.cli.input.FileChecks;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.output.JsonLinesOutput;
import dev.rubric.cli.output.OutputFormat;
import dev.rubric.cli.output.OutputFormats;
import dev.rubric.cli.output.WorkbookOutput;
import java.time.Clock;

/** The commands and what they share. */
final class CliModule extends AbstractModule {

  private final Console console;
  private final Clock clock;

  CliModule(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireAtInjectOnConstructors();
    bind(Console.class).toInstance(console);
    bind(Clock.class).toInstance(clock);
    bind(RubricSource.class);
    bind(ScorecardFiles.class);
    bind(FileChecks.class);
    Multibinder<OutputFormat> formats = Multibinder.newSetBinder(binder(), OutputFormat.class);
    formats.addBinding().to(JsonLinesOutput.Format.class);
    formats.addBinding().to(WorkbookOutput.Format.class);
    formats.addBinding().to(HtmlOutput.Format.class);
    bind(JsonLinesOutput.Format.class);
    bind(WorkbookOutput.Format.class);
    bind(HtmlOutput.Format.class);
    bind(OutputFormats.class);
    bind(CheckCommand.class);
    bind(CompletionCommand.class);
    bind(ConvertCommand.class);
    bind(DemoCommand.class);
    bind(EvaluateCommand.class);
    bind(ExplainCommand.class);
    bind(ExportCommand.class);
    bind(Headings.class);
    bind(ListCommand.class);
    bind(LoopDemo.class);
    bind(ShowCommand.class);
    bind(TemplateCommand.class);
    bind(TestCommand.class);
    bind(VerifyCommand.class);
    bind(DecideCommand.class);
    bind(DecisionsCommand.class);
    bind(AddedScorecards.class);
    bind(Replay.class);
    bind(Verification.class);
  }
}
