package dev.rubric.cli.html;

import java.util.List;

/**
 * The whole page.
 *
 * @param policy what the page may load and run: its own style and script, by their hashes
 */
record ReportView(
    String title,
    String counts,
    String date,
    String policy,
    String style,
    String script,
    List<GroupView> groups,
    List<ProblemView> problems,
    List<MethodLine> method) {}
