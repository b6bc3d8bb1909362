package dev.rubric.engine.audit;

/**
 * A place where two documents say different things.
 *
 * @param place the way there by names, items by their ids: {@code flags/skipped-serving/status}
 * @param recorded what the document says that was recorded; empty where it has no such place
 * @param again what it says when it is made again; empty where it then has no such place
 */
public record Difference(String place, String recorded, String again) {

  /** {@code flags/skipped-serving/status is `clear`, evaluated again `raised`}. */
  public String text() {
    return place
        + (recorded.isEmpty() ? " is missing" : " is `" + recorded + "`")
        + (again.isEmpty()
            ? ", evaluated again it is missing"
            : ", evaluated again `" + again + "`");
  }
}
