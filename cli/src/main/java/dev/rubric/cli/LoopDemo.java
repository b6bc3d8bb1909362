package dev.rubric.cli;

import dev.rubric.cli.audit.RunPlan;
import dev.rubric.cli.audit.RunRecorder;
import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.output.AllOutputs;
import dev.rubric.cli.output.OutputRequest;
import dev.rubric.cli.output.ReplacedFile;
import dev.rubric.cli.output.WorkbookOutput;
import dev.rubric.cli.report.PacketTable;
import dev.rubric.engine.audit.RunRecord.Options;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.rules.LoopSample;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** The second part of the demo: a whole loop of four candidates. */
final class LoopDemo {

  private final ScorecardFiles files;
  private final WorkbookOutput.Format workbooks;
  private final PanelRules rules;
  private final Headings headings;
  private final Console console;

  @Inject
  LoopDemo(
      ScorecardFiles files,
      WorkbookOutput.Format workbooks,
      PanelRules rules,
      Headings headings,
      Console console) {
    this.files = files;
    this.workbooks = workbooks;
    this.rules = rules;
    this.headings = headings;
    this.console = console;
  }

  /** Writes the scorecards to a folder, evaluates them to a workbook, and shows the loops. */
  void show(LoadedRubric loop, Path scorecards, Path results) throws IOException {
    for (String file : LoopSample.files()) {
      ReplacedFile.write(scorecards.resolve(file), out -> out.write(LoopSample.read(file)));
    }
    KeptPackets packets = new KeptPackets();
    Options options =
        new Options(
            "--loop " + LoopSample.RUBRIC,
            List.of(),
            List.of(),
            LoopSample.RUBRIC,
            List.of(),
            false,
            null);
    RunPlan plan =
        new RunPlan(
            headings.of(options),
            List.of(loop),
            files.find(List.of(scorecards), List.of()),
            List.of(results));
    AllOutputs outputs = new AllOutputs();
    try (RunRecorder recorder = new RunRecorder(outputs, plan)) {
      outputs.add(new FindingsOutput(console, null));
      outputs.add(packets);
      outputs.add(workbooks.open(OutputRequest.to(results, plan.details())));
      new EvaluationRun(recorder, new LoopRun(loop, rules, List.of()))
          .run(files.read(plan.inputs(), GivenRubrics.of(List.of())));
      recorder.commit();
    }
    PrintWriter out = console.out();
    out.println();
    out.println("Four candidates, each by the scorecards of a whole loop:");
    PacketTable.printRanked(loop.rubric().bands(), packets.list(), out);
  }
}
