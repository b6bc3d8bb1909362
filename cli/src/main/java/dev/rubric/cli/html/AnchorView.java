package dev.rubric.cli.html;

import java.util.List;

/**
 * A level of a criterion with its anchor.
 *
 * @param lead what the facts are to it
 */
record AnchorView(String level, String text, String lead, List<FactView> facts) {}
