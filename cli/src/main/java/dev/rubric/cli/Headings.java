package dev.rubric.cli;

import dev.rubric.engine.audit.RunRecord.Heading;
import dev.rubric.engine.audit.RunRecord.Options;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Begins the records of runs: says when they are made, and by which version of the product. */
final class Headings {

  private final Clock clock;

  @Inject
  Headings(Clock clock) {
    this.clock = clock;
  }

  /** The heading of a run that begins now. */
  Heading of(Options options) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    return new Heading(now, Version.number(), options);
  }
}
