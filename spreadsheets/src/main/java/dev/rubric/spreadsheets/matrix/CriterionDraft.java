package dev.rubric.spreadsheets.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A criterion while its rows are read. What a cell says first counts. */
final class CriterionDraft {

  private final Spot title;
  private final List<Spot> groups = new ArrayList<>();
  private final List<Spot> notes = new ArrayList<>();
  private final NavigableMap<Integer, List<Spot>> anchors = new TreeMap<>();
  private final NavigableMap<Integer, Amount> points = new TreeMap<>();
  private @Nullable Amount weight;
  private @Nullable Amount groupWeight;

  CriterionDraft(Spot title) {
    this.title = title;
  }

  Spot title() {
    return title;
  }

  /** Adds a text of the level at a position; a criterion on several rows has several. */
  void describe(int level, Spot text) {
    anchors.computeIfAbsent(level, any -> new ArrayList<>()).add(text);
  }

  /** Says what the level at a position is worth. */
  void worth(int level, Amount amount) {
    points.putIfAbsent(level, amount);
  }

  /** Says what it weighs, and whether nothing had said so before. */
  boolean weigh(Amount amount) {
    boolean first = weight == null;
    weight = first ? amount : weight;
    return first;
  }

  /** Says what its group weighs, and whether nothing had said so before. */
  boolean weighGroup(Amount amount) {
    boolean first = groupWeight == null;
    groupWeight = first ? amount : groupWeight;
    return first;
  }

  /** Adds a cell that says more of it, unless that is its title. */
  void note(Spot note) {
    if (!note.equals(title)) {
      notes.add(note);
    }
  }

  /** Adds a narrower group that it is listed under. */
  void group(Spot group) {
    groups.add(group);
  }

  CriterionRow criterion() {
    return new CriterionRow(title, groups, notes, anchors, points, weight, groupWeight);
  }
}
