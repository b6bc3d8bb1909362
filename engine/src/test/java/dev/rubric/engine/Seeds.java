package dev.rubric.engine;

import java.util.stream.LongStream;

/** Seeds for generated cases. They count from 1, so that the number of a failed run is its seed. */
public final class Seeds {

  private Seeds() {}

  /** 1 to 50. */
  public static LongStream fifty() {
    return LongStream.rangeClosed(1, 50);
  }

  /** 1 to 200. */
  public static LongStream twoHundred() {
    return LongStream.rangeClosed(1, 200);
  }
}
