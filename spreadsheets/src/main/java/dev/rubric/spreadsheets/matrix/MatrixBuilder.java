package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.spreadsheets.ObjectBuilder;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import dev.rubric.spreadsheets.matrix.MatrixSummary.CriterionRead;
import dev.rubric.spreadsheets.matrix.MatrixSummary.LevelRead;
import dev.rubric.spreadsheets.matrix.MatrixSummary.OtherRead;
import dev.rubric.spreadsheets.matrix.MatrixSummary.TableRead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a rubric of the tables that were found. */
final class MatrixBuilder {

  private final WorkbookCells workbook;
  private final Choice choice;
  private final Set<Spot> used = new HashSet<>();
  private final List<String> remarks = new ArrayList<>();

  MatrixBuilder(WorkbookCells workbook, Choice choice) {
    this.workbook = workbook;
    this.choice = choice;
  }

  PlainMatrix build() {
    choice.tables().forEach(table -> used.addAll(table.cells()));
    Set<Spot> occupied = new HashSet<>(used);
    choice.left().forEach(table -> occupied.addAll(table.cells()));
    Titles titles = new Titles(workbook, choice.tables(), occupied);
    List<CriterionRow> rows =
        SectionWeights.taken(Parts.joined(choice, titles, remarks)).stream()
            .map(PointsInAnchors::taken)
            .toList();
    used.addAll(titles.taken());
    OwnPoints points = OwnPoints.of(rows, choice.tables().get(0).levels().size());
    Weights.Found weights = Weights.of(rows, points.areWeights());
    Scale scale = scale(points);
    List<CriterionTree> criteria = criteria(rows, scale, weights);
    explain(scale, points, weights);
    Location file = workbook.location();
    Node tree =
        new ObjectBuilder()
            .put("format", new TextNode(RubricReader.FORMAT, file))
            .put("id", new TextNode(titles.id(), titles.location()))
            .put("version", new TextNode("1.0.0", file))
            .put("title", new TextNode(titles.title(), titles.location()))
            .put(
                "scale",
                new ListNode(scale.steps().stream().map(MatrixBuilder::step).toList(), file))
            .put(
                "criteria", new ListNode(criteria.stream().map(CriterionTree::tree).toList(), file))
            .at(file);
    return new PlainMatrix(tree, summary(titles.title(), weights.sum(), scale, criteria));
  }

  private Scale scale(OwnPoints points) {
    PlainTable first = choice.tables().get(0);
    if (first.levels().isEmpty()) {
      return Quarters.scale(first);
    }
    Legend legend = new Legend();
    workbook.sheets().stream()
        .filter(sheet -> !sheet.isHidden() && Unfit.reason(sheet).isEmpty())
        .forEach(sheet -> legend.read(Grid.of(sheet), used));
    List<LevelColumn> levels = legend.explained(first.levels(), used);
    return ScaleReader.read(levels, points.perLevel());
  }

  private static Node step(Scale.Step step) {
    return new ObjectBuilder()
        .put("name", new TextNode(step.name(), step.at().location()))
        .put("points", new NumberNode(step.points(), step.pointsAt().location()))
        .at(step.at().location());
  }

  private List<CriterionTree> criteria(
      List<CriterionRow> rows, Scale scale, Weights.Found weights) {
    Set<Integer> undescribed =
        scale.steps().stream().map(Scale.Step::position).collect(Collectors.toSet());
    rows.forEach(row -> undescribed.removeAll(row.anchors().keySet()));
    CriterionTree.Context context = new CriterionTree.Context(scale, weights, undescribed, remarks);
    Set<String> ids = new HashSet<>(Set.of("recommendation", "flag"));
    List<CriterionTree> criteria = new ArrayList<>();
    for (CriterionRow row : rows) {
      criteria.add(CriterionTree.of(row, ids, context));
    }
    return criteria;
  }

  private void explain(Scale scale, OwnPoints points, Weights.Found weights) {
    remarks.addAll(0, scale.remarks());
    remarks.addAll(DatedRanges.remarks(choice.tables(), used));
    remarks.addAll(CellFaults.remarks(choice.tables()));
    choice.tables().forEach(table -> remarks.addAll(Doubts.of(table)));
    if (points.remark() != null) {
      remarks.add(points.remark());
    }
    remarks.addAll(weights.remarks());
    PlainTable runnerUp = choice.runnerUp();
    if (runnerUp != null) {
      remarks.add(
          "The same cells could be read as "
              + runnerUp.layout().words()
              + " ("
              + MatrixSummary.counted(runnerUp.criteria().size())
              + "); the reading above fits better.");
    }
  }

  private MatrixSummary summary(
      String title, String weighing, Scale scale, List<CriterionTree> criteria) {
    List<TableRead> tables =
        choice.tables().stream()
            .map(table -> new TableRead(table.place(), table.layout()))
            .toList();
    List<LevelRead> levels =
        scale.steps().stream()
            .map(step -> new LevelRead(step.name(), step.points(), step.at().location().place()))
            .toList();
    List<CriterionRead> read = criteria.stream().map(CriterionTree::read).toList();
    return new MatrixSummary(
        title,
        tables,
        others(),
        levels,
        scale.why(),
        read,
        weighing,
        remarks,
        Remainder.of(workbook, choice, used));
  }

  private List<OtherRead> others() {
    return choice.others().stream()
        .map(
            other ->
                new OtherRead(
                    other.reference(),
                    other.tables().stream().map(PlainTable::place).toList(),
                    other.tables().stream().mapToInt(table -> table.criteria().size()).sum()))
        .toList();
  }
}
