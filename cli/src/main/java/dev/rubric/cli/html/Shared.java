package dev.rubric.cli.html;

import dev.rubric.engine.whatif.Clearings;

/** What all groups of a report share. */
record Shared(Places places, Clearings clearings, Spool spool) {}
