package dev.rubric.spreadsheets.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A criterion as its cells have it, while they are read. Levels go by their position from 0. */
final class CriterionRow {

  /** A quantity and its cell. */
  record Amount(Quantity quantity, Spot at) {}

  final Spot title;
  final List<Spot> titleParts = new ArrayList<>();
  final List<Spot> groups = new ArrayList<>();
  final List<Spot> notes = new ArrayList<>();
  final NavigableMap<Integer, List<Spot>> anchors = new TreeMap<>();
  final NavigableMap<Integer, Amount> points = new TreeMap<>();
  @Nullable Amount weight;
  @Nullable Amount groupWeight;

  CriterionRow(Spot title) {
    this.title = title;
    titleParts.add(title);
  }

  /** Adds a text of a level; a criterion on several rows has several. */
  void anchor(int level, Spot text) {
    anchors.computeIfAbsent(level, any -> new ArrayList<>()).add(text);
  }

  /** All the cells that make it up. */
  List<Spot> spots() {
    List<Spot> spots = new ArrayList<>(titleParts);
    spots.addAll(groups);
    spots.addAll(notes);
    anchors.values().forEach(spots::addAll);
    points.values().forEach(amount -> spots.add(amount.at()));
    for (Amount amount : new Amount[] {weight, groupWeight}) {
      if (amount != null) {
        spots.add(amount.at());
      }
    }
    return spots;
  }
}
