package dev.rubric.cli.audit;

import dev.rubric.cli.input.FileKind;
import dev.rubric.engine.audit.Difference;
import dev.rubric.engine.audit.DocumentDifferences;
import dev.rubric.engine.document.JsonLines;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.spreadsheets.WorkbookDifferences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an output says otherwise than the same output made again. */
final class OutputDifferences {

  /** How much of a line is shown before the place where it differs. */
  private static final int LEAD = 20;

  private OutputDifferences() {}

  /**
   * The differences in the order of the file; none where they are in its bytes alone.
   *
   * @throws dev.rubric.engine.provenance.InvalidInputException if it can no longer be read
   */
  static List<Difference> between(Path recorded, Path again) throws IOException {
    return switch (FileKind.of(again)) {
      case WORKBOOK -> WorkbookDifferences.between(recorded, again);
      case OTHER -> firstInText(recorded, again);
      default -> betweenLines(recorded, again);
    };
  }

  /** The first line that says something else: those behind it may only have moved. */
  private static List<Difference> firstInText(Path recorded, Path again) throws IOException {
    List<String> before = lines(recorded);
    List<String> after = lines(again);
    for (int line = 0; line < Math.max(before.size(), after.size()); line++) {
      String was = line < before.size() ? before.get(line) : "";
      String is = line < after.size() ? after.get(line) : "";
      if (!was.equals(is)) {
        int from = Math.max(0, common(was, is) - LEAD);
        return List.of(new Difference("line " + (line + 1), shown(was, from), shown(is, from)));
      }
    }
    return List.of();
  }

  /** How many characters two lines begin with alike. */
  private static int common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  /** Bytes that are no text are shown as replaced, not refused; white space says nothing. */
  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        .lines()
        .map(Texts::collapse)
        .toList();
  }

  private static String shown(String line, int from) {
    return (from > 0 ? "…" : "") + Texts.shortened(line.substring(Math.min(from, line.length())));
  }

  private static List<Difference> betweenLines(Path recorded, Path again) throws IOException {
    Map<String, Node> before = evaluations(recorded);
    Map<String, Node> after = evaluations(again);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Difference> found = new ArrayList<>();
    for (String name : names) {
      Node was = before.get(name);
      Node is = after.get(name);
      if (was == null || is == null) {
        found.add(new Difference(name, shown(was), shown(is)));
      } else {
        DocumentDifferences.between(was, is).stream()
            .map(in -> new Difference(name + ": " + in.place(), in.recorded(), in.again()))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Map<String, Node> evaluations(Path file) throws IOException {
    Map<String, Node> evaluations = new LinkedHashMap<>();
    JsonLines lines = new JsonLines(Files.newInputStream(file), file.toString());
    for (int number = 1; lines.hasNext(); number++) {
      Node node = lines.next().node().orElse(new NullNode(new Location.InFile(file.toString())));
      String name = name(node);
      boolean free = name != null && !evaluations.containsKey(name);
      evaluations.put(free ? name : "evaluation " + number, node);
    }
    return evaluations;
  }

  private static @Nullable String name(Node node) {
    return text(node, "scorecard")
        .map(id -> "scorecard `" + Texts.shortened(id) + "`")
        .orElse(null);
  }

  private static String shown(@Nullable Node node) {
    return Optional.ofNullable(node).flatMap(of -> text(of, "candidate")).orElse("");
  }

  private static Optional<String> text(Node node, String name) {
    return node instanceof ObjectNode object
        ? object.get(name).flatMap(Texts::of)
        : Optional.empty();
  }
}
