package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancies.RunOccupancy;
import dev.pynmon.pictures.occupancy.OccupancyRanks;
import dev.pynmon.web.occupancy.TaskColour;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * What stands around the pictures, for the templates {@code workflow/occupancy} and {@code
 * workflow/occupancy-end}.
 *
 * @param occTitle what it is
 * @param occScope what the pictures have in common
 * @param occCompareHref where runs can be compared; none on the page where that is
 * @param occOther the same as tables, or as pictures
 * @param occForm what to choose
 * @param occNote why there is no picture; "" when there is one
 * @param occTasks the colours of the tasks
 */
record OccupancyView(
    String occTitle,
    String occScope,
    Href occCompareHref,
    Way occOther,
    OccupancyForm occForm,
    String occNote,
    List<TaskColour> occTasks) {

  /** Around the pictures of several runs. */
  static OccupancyView ofType(
      RunOccupancies read, OccupancyParams params, OccupancyForm form, Url self) {
    return of(
        "Occupancy of runs",
        "what waited and ran at once; all on one scale, each as long as the longest",
        Href.NONE,
        "No run is chosen.",
        read,
        params,
        form,
        self);
  }

  /** Around the picture of one run. */
  static OccupancyView ofRun(
      RunOccupancies read, OccupancyParams params, OccupancyForm form, Url self, Href compare) {
    return of(
        "Occupancy",
        "what waited and ran at once",
        compare,
        "It has not begun to run, and nothing has in it.",
        read,
        params,
        form,
        self);
  }

  private static OccupancyView of(
      String title,
      String scope,
      Href compare,
      String none,
      RunOccupancies read,
      OccupancyParams params,
      OccupancyForm form,
      Url self) {
    return new OccupancyView(
        title,
        scope,
        compare,
        other(params, self.without(OccupancyParams.VIEW).at("occupancy")),
        form,
        note(read, none),
        params.table() ? List.of() : tasks(read));
  }

  private static Way other(OccupancyParams params, Url pictures) {
    return params.table()
        ? new Way(Href.to(pictures), "As pictures")
        : new Way(Href.to(pictures.with(OccupancyParams.VIEW, "table")), "As tables");
  }

  private static String note(RunOccupancies read, String none) {
    return read.runs()
        .available()
        .map(runs -> runs.isEmpty() ? none : "")
        .orElse("Not known: the state backend cannot be read.");
  }

  private static List<TaskColour> tasks(RunOccupancies read) {
    return TaskColour.of(
        OccupancyRanks.of(
            read.runs().available().orElse(List.of()).stream()
                .map(RunOccupancy::occupancy)
                .toList()));
  }
}
