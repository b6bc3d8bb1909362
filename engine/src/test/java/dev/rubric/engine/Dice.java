package dev.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that a seed fixes. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A number from low to high, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... items) {
    return items[random.nextInt(items.length)];
  }

  /** Some of the items, each as likely as said, in their order. */
  <T> List<T> some(List<T> items, double probability) {
    List<T> some = new ArrayList<>();
    for (T item : items) {
      if (chance(probability)) {
        some.add(item);
      }
    }
    return some;
  }

  /** So many of the items, in their order. */
  <T> List<T> pick(List<T> items, int count) {
    List<T> left = new ArrayList<>(items);
    while (left.size() > count) {
      left.remove(random.nextInt(left.size()));
    }
    return left;
  }
}
