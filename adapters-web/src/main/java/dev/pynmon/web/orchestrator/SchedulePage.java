package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * Who may run the atomic service when, for the templates {@code orchestrator/schedule-top} and
 * {@code orchestrator/schedule}.
 *
 * @param tabs the pages of the area
 * @param scheduleOld true for a store of before pynenc 0.2.4
 * @param settings how the service is configured
 */
record SchedulePage(List<Tab> tabs, boolean scheduleOld, List<SettingView> settings) {
  static SchedulePage of(ServiceScheduleView view, Links links) {
    return new SchedulePage(
        Tab.ofRunners(Tab.RunnerTab.SCHEDULE, links),
        view.generation() == ServiceGeneration.LAST_RUN,
        SettingView.of(view.settings()));
  }
}
