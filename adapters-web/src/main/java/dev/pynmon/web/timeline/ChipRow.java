package dev.pynmon.web.timeline;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.TimelineAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that was chosen.
 *
 * @param chipName what it is
 * @param chipValue what was chosen
 * @param chipTitle the same in full
 * @param chipClearHref the same timeline without this choice alone; none when nothing was chosen
 */
record ChipRow(String chipName, String chipValue, String chipTitle, Href chipClearHref) {
  private static final String SELECTED = "Selected";
  private static final String EVENT = "Event";

  /** What the clear link of this chip alone drops of what is open below; "" when it drops none. */
  String chipDrops() {
    return switch (chipName) {
      case SELECTED -> TimelineAddress.SELECTED;
      case EVENT -> TimelineAddress.FOCUS;
      default -> "";
    };
  }

  static List<ChipRow> of(TimelineParams params, TimelineUrls urls) {
    TimelineFilter filter = params.filter();
    List<ChipRow> chips = new ArrayList<>();
    if (params.range().preset().isEmpty()) {
      Href clear =
          Href.to(urls.without(TimelineAddress.RANGE, TimelineAddress.START, TimelineAddress.END));
      chips.add(new ChipRow("Range", "custom", "", clear));
    }
    chips.add(
        filter
            .task()
            .map(task -> key("Task", task, Href.to(urls.without(FilterNames.TASK))))
            .orElseGet(() -> none("Task", "any")));
    filter
        .workflowType()
        .ifPresent(
            type ->
                chips.add(
                    key("Workflow type", type, Href.to(urls.without(FilterNames.WORKFLOW_TYPE)))));
    chips.add(
        filter
            .workflow()
            .map(flow -> workflow(flow, Href.to(urls.without(FilterNames.WORKFLOW))))
            .orElseGet(() -> none("Workflow", "any")));
    scope(filter, urls, chips);
    params
        .besides()
        .focus()
        .ifPresent(
            event ->
                chips.add(
                    new ChipRow(
                        EVENT,
                        ShortId.of(event.value()),
                        SafeText.name(event.value()),
                        Href.to(urls.without(TimelineAddress.FOCUS)))));
    numbers(params, urls, chips);
    return chips;
  }

  private static void scope(TimelineFilter filter, TimelineUrls urls, List<ChipRow> chips) {
    if (!filter.scope().isEmpty()) {
      String count = CountText.of(filter.scope().size(), "id");
      chips.add(new ChipRow("Only", count, "", Href.to(urls.without(InvocationIds.PARAMETER))));
    }
  }

  private static void numbers(TimelineParams params, TimelineUrls urls, List<ChipRow> chips) {
    chips.add(none("Resolution", params.look().resolution().code()));
    chips.add(none("Limit", CountText.of(params.look().limits().invocations())));
    if (!params.look().selected().isEmpty()) {
      Href clear = Href.to(urls.without(TimelineAddress.SELECTED));
      String count = CountText.of(params.look().selected().size());
      chips.add(new ChipRow(SELECTED, count, "", clear));
    }
  }

  private static ChipRow key(String name, TaskKey key, Href clear) {
    return new ChipRow(name, SafeText.line(key.function(), 40), SafeText.name(key.value()), clear);
  }

  private static ChipRow workflow(WorkflowId flow, Href clear) {
    return new ChipRow("Workflow", ShortId.of(flow.value()), SafeText.name(flow.value()), clear);
  }

  private static ChipRow none(String name, String value) {
    return new ChipRow(name, value, "", Href.NONE);
  }

  /**
   * Something that may be on or off.
   *
   * @param switchName what it is
   * @param switchValue how it is now, in a word
   * @param switchHref the same timeline with the other
   * @param switchOn true when it is on
   */
  record SwitchRow(String switchName, String switchValue, Href switchHref, boolean switchOn) {
    static List<SwitchRow> of(TimelineParams params, TimelineUrls urls) {
      boolean system = params.filter().showSystem();
      boolean collapse = params.look().collapseExternal();
      return List.of(
          new SwitchRow(
              "System tasks",
              system ? "shown" : "hidden",
              Href.to(urls.with(TimelineParams.SYSTEM, system ? 0 : 1)),
              system),
          new SwitchRow(
              "Atomic service",
              params.besides().services() ? "shown" : "hidden",
              Href.to(urls.with(TimelineParams.SERVICES, params.besides().services() ? 0 : 1)),
              params.besides().services()),
          new SwitchRow(
              "External clients",
              collapse ? "collapsed" : "each",
              Href.to(urls.with(TimelineParams.COLLAPSE, collapse ? 0 : 1)),
              collapse));
    }
  }
}
