package dev.rubric.engine.panel;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.SignalList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A loop as the document of a scorecard, to be read and checked like any other. Of what a panel
 * knows it holds what the loop rubric declares.
 */
final class LoopDocument {

  private static final int LONGEST_ID = 200;

  private final Rubric rubric;
  private final Loop loop;
  private final Location location;
  private final List<Member> facts = new ArrayList<>();
  private final List<Member> lists = new ArrayList<>();
  private final List<Member> evidence = new ArrayList<>();

  private LoopDocument(Rubric rubric, Loop loop) {
    this.rubric = rubric;
    this.loop = loop;
    this.location = loop.interviews().get(0).location();
  }

  /**
   * The document of a loop.
   *
   * @param profiles of the loop rubric
   */
  static ObjectNode of(
      Rubric rubric, Loop loop, List<PanelFinding> findings, List<String> profiles) {
    LoopDocument document = new LoopDocument(rubric, loop);
    LoopRows rows = new LoopRows(loop);
    for (SignalList list : rubric.signals().lists()) {
      switch (list.id()) {
        case Panel.STAGES ->
            loop.planned().forEach(stage -> document.stage(rows.stage(list, stage)));
        case "interviews" ->
            document.list(list, loop.interviews(), held -> rows.interview(list, held));
        case Panel.FINDINGS -> document.list(list, findings, found -> rows.finding(list, found));
        default -> {}
      }
    }
    return document.with(profiles);
  }

  private void stage(Offered row) {
    facts.addAll(row.cells());
    row.cells().forEach(cell -> evidence.add(row.evidence(cell.name())));
  }

  private <T> void list(SignalList list, List<T> of, Function<T, Offered> row) {
    if (list.isGrid()) {
      return;
    }
    List<Offered> rows = of.stream().map(row).filter(Offered::fits).toList();
    for (int i = 0; i < rows.size(); i++) {
      evidence.add(rows.get(i).evidence(list.id() + "[" + (i + 1) + "]"));
    }
    List<Node> nodes = rows.stream().<Node>map(Offered::row).toList();
    lists.add(new Member(list.id(), new ListNode(nodes, location), location));
  }

  private ObjectNode with(List<String> profiles) {
    List<Member> members = new ArrayList<>();
    members.add(member("format", text(ScorecardReader.FORMAT)));
    members.add(member("rubric", text(rubric.id())));
    members.add(member("id", text(id())));
    members.add(member("candidate", text(loop.candidate())));
    loop.interviews().stream()
        .map(Interview::date)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .ifPresent(date -> members.add(member("date", text(date))));
    List<Node> named = profiles.stream().<Node>map(this::text).toList();
    members.add(member("profiles", new ListNode(named, location)));
    members.add(member("facts", new ObjectNode(facts, location)));
    members.add(member("lists", new ObjectNode(lists, location)));
    members.add(member("evidence", new ObjectNode(evidence, location)));
    return new ObjectNode(members, location);
  }

  private String id() {
    return Offered.cut(rubric.id() + "/" + loop.candidate(), LONGEST_ID);
  }

  private Member member(String name, Node value) {
    return new Member(name, value, location);
  }

  private TextNode text(String text) {
    return new TextNode(text, location);
  }
}
