package dev.pynmon.web.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.web.occupancy.Categories;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.text.FieldTime;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form above the picture, for the template {@code timeline/form}.
 *
 * @param formHref where it is sent
 * @param formClearHref the timeline without any choice
 * @param formRanges the ranges to choose from
 * @param formFrom the beginning as a form field has it; "" for a preset
 * @param formTo the end; "" for a preset
 * @param formZone the zone of both, to be sent beside them; "" for UTC
 * @param formTasks the tasks to choose from
 * @param formTypes the workflow types to choose from
 * @param formWorkflow the workflow id asked for
 * @param formResolutions the distances of ticks to choose from
 * @param formLimits the numbers of invocations to choose from
 * @param formIds the ids asked for, separated by commas
 * @param formOthers what the form keeps of the address
 */
record FormView(
    Href formHref,
    Href formClearHref,
    List<Option> formRanges,
    String formFrom,
    String formTo,
    String formZone,
    List<Option> formTasks,
    List<Option> formTypes,
    String formWorkflow,
    List<Option> formResolutions,
    List<Option> formLimits,
    String formIds,
    List<OtherRow> formOthers) {
  private static final Set<String> FIELDS =
      Set.of(
          TimelineAddress.RANGE,
          TimelineAddress.START,
          TimelineAddress.END,
          FilterNames.TASK,
          FilterNames.WORKFLOW_TYPE,
          FilterNames.WORKFLOW,
          TimelineAddress.RESOLUTION,
          Params.LIMIT,
          InvocationIds.PARAMETER);

  static FormView of(TimelineParams params, FormChoices choices, TimelineUrls urls) {
    Href bare = Href.to(TimelineAddress.bare(urls.links()));
    TimelineFilter filter = params.filter();
    TimeWindow window = params.range().window();
    boolean isOwn = params.range().preset().isEmpty();
    return new FormView(
        bare,
        bare,
        choices.ranges(),
        isOwn ? FieldTime.of(window.from()) : "",
        isOwn ? FieldTime.of(window.to()) : "",
        FieldTime.zone(),
        choices.tasks(),
        choices.types(),
        filter.workflow().map(WorkflowId::value).orElse(""),
        choices.resolutions(),
        choices.limits(),
        filter.scope().stream().map(InvocationId::value).sorted().collect(Collectors.joining(",")),
        others(urls.self().query()));
  }

  private static List<OtherRow> others(Query query) {
    return query.pairs().stream()
        .map(pair -> new OtherRow(pair.name(), value(pair)))
        .filter(other -> !FIELDS.contains(other.otherName) && !other.otherValue.isEmpty())
        .toList();
  }

  /** Of what counts as occupied, nothing is something other than not given. */
  private static String value(Query.Pair pair) {
    boolean nothing = pair.name().equals(Categories.NAME) && pair.value().isEmpty();
    return nothing ? Categories.NONE : pair.value();
  }

  /** A parameter that the form has no field for. */
  record OtherRow(String otherName, String otherValue) {}
}
