package dev.pynmon.web.listing;

import dev.pynmon.web.part.Option;
import dev.pynmon.web.query.QueryHints;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * The form above the list, for the template {@code listing/filters}.
 *
 * @param formHref where it is sent
 * @param formClearHref the list without any filter
 * @param formQuery the query asked for; "" for none
 * @param formProblem what is wrong with it; "" for nothing
 * @param formHints what may have been meant by it
 * @param formTasks the tasks to choose from
 * @param formTypes the workflow types to choose from
 * @param formWorkflow the workflow id asked for; "" for none
 * @param formRanges the times to choose from
 * @param formFrom the beginning asked for, as a form field writes it; "" for none
 * @param formTo the end asked for; "" for none
 * @param formZone the zone of both, to be sent beside them; "" for UTC
 * @param formModes what a status may mean
 * @param formLimits how many rows to choose from
 * @param formStatuses the statuses to choose from
 * @param formIds the ids asked for, separated by commas; "" for none
 * @param formScoped true when only these ids are listed
 * @param formMore true when something is set that is folded away else
 */
record FilterView(
    Href formHref,
    Href formClearHref,
    String formQuery,
    String formProblem,
    QueryHints formHints,
    List<Option> formTasks,
    List<Option> formTypes,
    String formWorkflow,
    List<Option> formRanges,
    String formFrom,
    String formTo,
    String formZone,
    List<Option> formModes,
    List<Option> formLimits,
    List<Chip> formStatuses,
    String formIds,
    boolean formScoped,
    boolean formMore) {

  /** A status to choose; how many are in it, "" when that is not known. */
  record Chip(
      String chipClass, String chipValue, String chipText, String chipCount, boolean chipChosen) {}
}
