package dev.rubric.spreadsheets.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as its cells have it.
 *
 * @param groups what it is listed under, the widest first
 * @param notes cells that say more of it
 * @param anchors texts by the position of their level, from 0; several where it takes several rows
 * @param points of its own, by the position of their level
 * @param groupWeight of the group that it is listed under
 */
record CriterionRow(
    Spot title,
    List<Spot> groups,
    List<Spot> notes,
    NavigableMap<Integer, List<Spot>> anchors,
    NavigableMap<Integer, Amount> points,
    @Nullable Amount weight,
    @Nullable Amount groupWeight) {

  CriterionRow {
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
    NavigableMap<Integer, List<Spot>> texts = new TreeMap<>();
    anchors.forEach((level, spots) -> texts.put(level, List.copyOf(spots)));
    anchors = Collections.unmodifiableNavigableMap(texts);
    points = Collections.unmodifiableNavigableMap(new TreeMap<>(points));
  }

  /** The same criterion with points of its own. */
  CriterionRow withPoints(NavigableMap<Integer, Amount> own) {
    return new CriterionRow(title, groups, notes, anchors, own, weight, groupWeight);
  }

  /** The same criterion within a wider group. */
  CriterionRow under(Spot group) {
    List<Spot> wider = new ArrayList<>(List.of(group));
    wider.addAll(groups);
    return new CriterionRow(title, wider, notes, anchors, points, weight, groupWeight);
  }

  /** The same criterion, its widest group called otherwise and weighed. */
  CriterionRow weighedBy(Spot group, Amount ofGroup) {
    List<Spot> named = new ArrayList<>(groups);
    named.set(0, group);
    return new CriterionRow(title, named, notes, anchors, points, weight, ofGroup);
  }

  /** The same criterion with its levels at other positions. */
  CriterionRow moved(Map<Integer, Integer> positions) {
    return new CriterionRow(
        title,
        groups,
        notes,
        moved(anchors, positions),
        moved(points, positions),
        weight,
        groupWeight);
  }

  private static <T> NavigableMap<Integer, T> moved(
      Map<Integer, T> byLevel, Map<Integer, Integer> positions) {
    NavigableMap<Integer, T> moved = new TreeMap<>();
    byLevel.forEach((level, value) -> moved.put(positions.getOrDefault(level, level), value));
    return moved;
  }

  /** All the cells that make it up. */
  List<Spot> spots() {
    List<Spot> spots = new ArrayList<>(List.of(title));
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
