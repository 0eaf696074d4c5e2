package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was left out because it was not looked at, in words. */
final class ReachText {
  private ReachText() {}

  /** Which invocations are meant where a number cannot count all; "" where it does. */
  static String which(Reach reach) {
    if (reach.sample().isPresent()) {
      return " of an even choice";
    }
    return reach
        .entriesBackTo()
        .map(from -> " with changes since " + TimeText.full(from) + TimeText.zone(from))
        .orElse("");
  }

  static List<String> of(Reach reach) {
    List<String> notes = parts(reach);
    for (Cut cut : Cut.values()) {
      if (reach.cuts().contains(cut)) {
        notes.add(text(cut));
      }
    }
    return notes;
  }

  private static String text(Cut cut) {
    return switch (cut) {
      case SERVICES ->
          "Not all runs of the atomic service are shown: the newest "
              + CountText.of(ShowTimelineUseCase.MAX_SERVICE_RUNS)
              + " are looked through, and no more than "
              + Timeline.MOST_SERVICES
              + " of the window are drawn.";
      case HISTORIES ->
          "Some invocations changed too often to read it all: of these the first changes are"
              + " shown.";
      case TRIGGERS ->
          "Not all events and runs of triggers are shown: the newest "
              + CountText.of(ShowTimelineUseCase.MAX_EVENTS)
              + " and "
              + CountText.of(ShowTimelineUseCase.MAX_TRIGGER_RUNS)
              + " of the window are looked through, and the newest of them are drawn as far as there is room."
              + " Zoom in to see all.";
      case NAMED ->
          "Events and runs of triggers name more invocations without a change in this window than"
              + " are looked for: the first "
              + CountText.of(ShowTimelineUseCase.MAX_NAMED)
              + " are.";
      case UNREADABLE -> "Some records of events or triggers cannot be read.";
    };
  }

  private static List<String> parts(Reach reach) {
    List<String> notes = new ArrayList<>();
    reach
        .sample()
        .ifPresent(
            sample ->
                notes.add(
                    "The window holds about "
                        + CountText.of(sample.changes())
                        + " changes, too many to read: shown is what "
                        + CountText.of(sample.invocations(), "invocation")
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
                        + TimeText.zone(from)
                        + " is not shown. Zoom in to see it."));
    return notes;
  }

  /** How far back what lasts was looked for: so it is with each window of the past. */
  static Optional<String> lasting(Reach reach) {
    return reach
        .lastingBackTo()
        .map(
            from ->
                "What began before "
                    + TimeText.date(from)
                    + " "
                    + TimeText.clock(from)
                    + TimeText.zone(from)
                    + " and went on without a change is not shown: it was not looked for"
                    + " further back.");
  }
}
