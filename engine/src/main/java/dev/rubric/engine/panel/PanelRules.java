package dev.rubric.engine.panel;

import java.util.List;
import java.util.Map;

/** Rules across the interviews of one candidate. */
public interface PanelRules {

  /** What the rules find, in an order that depends on nothing but the loop. */
  List<PanelFinding> find(Loop loop);

  /** Stages by the planned stage that they stand in for where a loop does not plan themselves. */
  Map<String, String> standIns();
}
