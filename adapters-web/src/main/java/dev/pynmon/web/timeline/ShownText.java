package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView.Matches;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.timeline.Shown;
import dev.pynmon.pictures.timeline.TimelineForm;
import dev.pynmon.pictures.timeline.TimelinePicture;

/** How much of what the window holds is shown. */
final class ShownText {
  private ShownText() {}

  static String of(TimelinePicture timeline, Reach reach) {
    String shown = shown(timeline, reach);
    return reach
        .matches()
        .map(found -> matching(found) + (timeline.shown().isAll() ? "" : "; " + shown))
        .orElse(shown);
  }

  private static String matching(Matches found) {
    String all = CountText.of(found.total()) + " in this window match";
    return found.lookedAt() == found.total()
        ? CountText.of(found.found()) + " of " + all
        : CountText.of(found.found())
            + " of the newest "
            + CountText.of(found.lookedAt())
            + " of "
            + all
            + ", the others were not looked at";
  }

  private static String shown(TimelinePicture timeline, Reach reach) {
    Shown shown = timeline.shown();
    if (timeline.isEmpty()) {
      return "No invocation in this window";
    }
    String which = ReachText.which(reach);
    String total = CountText.of(shown.total(), "invocation") + which;
    if (timeline.form() == TimelineForm.DENSITY) {
      return total + why(shown) + ": how much went on, lane by lane";
    }
    return shown.isAll()
        ? total + ", all shown"
        : CountText.of(shown.drawn())
            + " of "
            + CountText.of(shown.total())
            + which
            + " shown, newest";
  }

  /** A larger limit does not help. */
  private static String why(Shown shown) {
    return shown.room() < shown.total()
        ? ", more than the " + CountText.of(shown.room()) + " that a picture has room for"
        : ", which need more rows than a picture has";
  }
}
