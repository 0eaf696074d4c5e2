package dev.pynmon.web.part;

import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;

/**
 * A page of an area that has several first pages, for the template {@code part/tabs}.
 *
 * @param tabHref the page
 * @param tabText what it is called
 * @param tabCurrent true when it is the one that is shown
 */
public record Tab(Href tabHref, String tabText, boolean tabCurrent) {
  /** The pages of the runners. */
  public static List<Tab> ofRunners(RunnerTab current, Links links) {
    return List.of(
        new Tab(Href.to(links.area("runners")), "Runners", current == RunnerTab.RUNNERS),
        new Tab(Href.to(links.to("runners", "gone")), "Gone", current == RunnerTab.GONE),
        new Tab(
            Href.to(links.to("runners", "atomic-service", "timeline")),
            "Atomic service",
            current == RunnerTab.SERVICE),
        new Tab(
            Href.to(links.to("runners", "atomic-service", "scheduling")),
            "Schedule",
            current == RunnerTab.SCHEDULE));
  }

  /** The pages of the triggers. */
  public static List<Tab> ofTriggers(TriggerTab current, Links links) {
    return List.of(
        new Tab(Href.to(links.area("triggers")), "Triggers", current == TriggerTab.TRIGGERS),
        new Tab(Href.to(PageLinks.triggerRuns(links)), "Runs", current == TriggerTab.RUNS),
        new Tab(Href.to(PageLinks.lastNight(links)), "Last night", current == TriggerTab.NIGHT));
  }

  /** Which page of the runners. */
  public enum RunnerTab {
    RUNNERS,
    /** Those that are gone, with what they held. */
    GONE,
    SERVICE,
    SCHEDULE
  }

  /** Which page of the triggers. */
  public enum TriggerTab {
    TRIGGERS,
    RUNS,
    /** What cron started last night. */
    NIGHT
  }
}
