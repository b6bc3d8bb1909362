package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.BooleanNode;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.provenance.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A document that a hiring tool exported, known by the shape of what it holds. */
public final class Export {

  private static final List<ExportFormat> FORMATS =
      List.of(new GreenhouseFormat(), new LeverFormat(), new AshbyFormat());

  /** Where answers of an interface hold what was asked for. */
  private static final List<String> ENVELOPES = List.of("scorecards", "data", "results");

  private static final List<String> FURTHER_PAGES = List.of("hasNext", "moreDataAvailable");

  private final Node root;
  private final Node holder;
  private final ExportFormat format;
  private final List<ObjectNode> entries;

  private Export(Node root, Node holder, ExportFormat format, List<ObjectNode> entries) {
    this.root = root;
    this.holder = holder;
    this.format = format;
    this.entries = entries;
  }

  /** The export that a document is: a scorecard, a list of them, or an answer that holds them. */
  public static Optional<Export> of(Node root) {
    if (Parts.has(root, "format")) {
      return Optional.empty();
    }
    Stream<Node> held = ENVELOPES.stream().flatMap(name -> Parts.at(root, name).stream());
    return Stream.concat(Stream.of(root), held)
        .flatMap(holder -> of(root, holder).stream())
        .findFirst();
  }

  private static Optional<Export> of(Node root, Node holder) {
    List<ObjectNode> entries = Parts.objects(holder);
    return FORMATS.stream()
        .filter(format -> entries.stream().anyMatch(format::matches))
        .map(format -> new Export(root, holder, format, entries))
        .findFirst();
  }

  /** The name of the tool. */
  public String tool() {
    return format.tool();
  }

  ExportFormat format() {
    return format;
  }

  List<ObjectNode> entries() {
    return entries;
  }

  /** Reports what is beside the scorecards, or missing. */
  void checkWhole(Problems problems) {
    for (String key : FURTHER_PAGES) {
      Parts.at(root, key)
          .filter(value -> value instanceof BooleanNode truth && truth.value())
          .ifPresent(
              value ->
                  problems.warning(
                      "further-pages",
                      value.location(),
                      "the export is one page of several: `" + key + "` is true"));
    }
    if (holder instanceof ListNode list && list.items().size() > entries.size()) {
      problems.error(
          "wrong-type", list.location(), "the list of scorecards also holds what is no object");
    }
  }
}
