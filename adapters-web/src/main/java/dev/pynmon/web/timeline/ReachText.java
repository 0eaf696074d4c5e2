package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.TimeText;
import java.util.ArrayList;
import java.util.List;

/** What was left out because it was not looked at, in words. */
final class ReachText {
  private ReachText() {}

  static List<String> of(Reach reach) {
    List<String> notes = new ArrayList<>();
    reach
        .choice()
        .ifPresent(
            choice ->
                notes.add(
                    "The window holds about "
                        + CountText.of(choice.changes())
                        + " changes, too many to read: shown is what "
                        + CountText.of(choice.invocations(), "invocation")
                        + " did, an even choice, and all numbers count these alone."
                        + " Zoom in to see all."));
    reach
        .entriesBackTo()
        .ifPresent(
            from ->
                notes.add(
                    "The window holds more than the "
                        + CountText.of(ShowTimelineUseCase.MAX_ENTRIES)
                        + " changes that are read: what happened before "
                        + TimeText.full(from)
                        + " UTC is not shown. Zoom in to see it."));
    reach
        .barsBackTo()
        .ifPresent(
            from ->
                notes.add(
                    "What began before "
                        + TimeText.full(from)
                        + " UTC and went on without a change is not shown: it was not looked for"
                        + " further back."));
    return notes;
  }
}
