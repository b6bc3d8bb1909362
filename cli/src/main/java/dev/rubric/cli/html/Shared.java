package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.Evaluators;
import dev.rubric.engine.whatif.Clearings;

/** What all groups of a report share. */
record Shared(Places places, Evaluators evaluators, Clearings clearings, Spool spool) {}
