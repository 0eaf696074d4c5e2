package dev.pynmon.web.timeline;

import dev.pynmon.pictures.timeline.cause.DrawnCauses.Focus;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.url.TimelineAddress;
import java.util.Optional;

/** Why an event that is looked for is not shown. */
final class FocusText {
  private FocusText() {}

  /** A notice, unless the event is shown or none is looked for. */
  static Optional<Notice> of(String event, Focus focus) {
    String name = TimelineAddress.FOCUS + " \"" + event + "\"";
    return switch (focus) {
      case NOT_ASKED, SHOWN -> Optional.empty();
      case UNKNOWN ->
          notice(
              name + " is not known.",
              "No event of this id is kept, any more or at all. Accepted: the id of an event.");
      case UNMATCHED ->
          notice(
              name + " met no condition.", "Events that met none are not shown in the timeline.");
      case OUTSIDE ->
          notice(name + " is not of this window.", "It was emitted in another time: choose that.");
      case PLACELESS ->
          notice(
              name + " has no place.",
              "Nothing that is shown here tells where it was emitted or what it started.");
    };
  }

  private static Optional<Notice> notice(String claim, String text) {
    return Optional.of(new Notice(claim, text, true));
  }
}
