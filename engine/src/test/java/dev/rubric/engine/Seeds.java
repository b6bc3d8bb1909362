package dev.rubric.engine;

import java.util.stream.LongStream;

/** Seeds for generated cases. They count from 1, so that the number of a failed run is its seed. */
final class Seeds {

  private Seeds() {}

  static LongStream fifty() {
    return LongStream.rangeClosed(1, 50);
  }

  static LongStream twoHundred() {
    return LongStream.rangeClosed(1, 200);
  }
}
