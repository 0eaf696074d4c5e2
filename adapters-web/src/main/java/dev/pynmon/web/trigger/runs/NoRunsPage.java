package dev.pynmon.web.trigger.runs;

import dev.pynmon.web.part.Tab;
import dev.pynmon.web.part.Tab.TriggerTab;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * The page of the list in a version without runs, for the template {@code trigger/none}.
 *
 * @param tabs the pages of the area
 * @param noneText what is said in its place
 */
public record NoRunsPage(List<Tab> tabs, String noneText) {
  /** Why there are none. */
  public static final String OLD =
      "This version of pynenc keeps no runs of triggers: they are kept since 0.2.4.";

  static NoRunsPage of(Links links) {
    return new NoRunsPage(Tab.ofTriggers(TriggerTab.RUNS, links), OLD);
  }
}
