package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.RunOccupancies.Cut;
import dev.pynmon.application.port.in.workflow.RunOccupancies.RunOccupancy;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands above a picture, for the template {@code workflow/occupied-run}.
 *
 * @param occPlace marks the place of this on the page
 * @param skipTo what stands behind the picture; "" where there is none
 * @param occRun the run
 * @param occFrom when it began; "" when that is not known
 * @param occFacts how long it took, and how much it occupied
 * @param occNotes what is not all there
 */
record OccupiedRun(
    String occPlace,
    String skipTo,
    RunLink occRun,
    String occFrom,
    String occFacts,
    List<String> occNotes) {
  /**
   * The caption of a picture.
   *
   * @param number which of the pictures it is, from 1
   * @param last true when none stands below it
   */
  static OccupiedRun of(RunOccupancy run, int number, boolean last, Links links) {
    return new OccupiedRun(
        "occupied-" + number,
        last ? "occupancy-end" : "occupied-" + (number + 1),
        RunLink.of(run.run(), links),
        run.span().map(TimeWindow::from).map(TimeText::full).orElse(""),
        facts(run),
        notes(run.cut()).toList());
  }

  /** The same above a table, which has no need to be skipped. */
  OccupiedRun aboveTable() {
    return new OccupiedRun(occPlace, "", occRun, occFrom, occFacts, occNotes);
  }

  /** The same where the picture or table would make the page too large. */
  OccupiedRun leftOut() {
    return new OccupiedRun(
        occPlace,
        "",
        occRun,
        occFrom,
        occFacts,
        Stream.concat(
                occNotes.stream(),
                Stream.of("Left out: with it this page would be too large. The run's page has it."))
            .toList());
  }

  private static String facts(RunOccupancy run) {
    String length =
        run.span().map(TimeWindow::length).map(DurationText::of).orElse("no change is known");
    return length
        + (run.goesOn() ? " so far, " : ", ")
        + CountText.of(run.members(), "invocation")
        + ", at most "
        + CountText.of(run.occupancy().highest())
        + " at once";
  }

  private static Stream<String> notes(Cut cut) {
    String many = CountText.of(ShowWorkflowRunUseCase.MAX_OCCUPANTS);
    Stream<String> members =
        cut.members()
            ? Stream.of("More than " + many + " belong to it: counted are the first by id.")
            : Stream.empty();
    Stream<String> histories =
        cut.histories()
            ? Stream.of("Some histories are very long: counted are their oldest changes.")
            : Stream.empty();
    return Stream.concat(members, histories);
  }
}
