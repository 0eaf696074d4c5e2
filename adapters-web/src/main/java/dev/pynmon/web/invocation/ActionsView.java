package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Reason;
import dev.pynmon.domain.why.Why;
import dev.pynmon.web.listing.RecordKinds;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.rerun.AgainView;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be done about an invocation here and now, by this visitor, for the template {@code
 * invocation/actions}.
 *
 * @param actRows one of each kind
 * @param actEnd what pynenc offers no way to do; "" where nobody may wish it
 */
record ActionsView(List<ActionRow> actRows, String actEnd) {
  private static final String NO_WAY =
      "pynenc has no way to cancel, kill or move a single invocation, so Pynmon has none either.";
  private static final String STOPPING =
      " Stopping the runner that has it marks it KILLED and puts it back into its queue, for"
          + " another runner to take.";

  static ActionsView of(InvocationRow row, Why why, AgainView again) {
    return new ActionsView(
        Stream.of(Stream.of(rerun(row, why, again)), recover(why, again), free(why, again))
            .flatMap(rows -> rows)
            .toList(),
        end(row, why.reason()));
  }

  /** One that is gone cannot be stopped. */
  private static String end(InvocationRow row, Reason reason) {
    return row.state()
        .map(state -> state.status().status())
        .filter(status -> !status.isFinal())
        .map(status -> NO_WAY + (status.lasts() && reason != Reason.RUNNER_GONE ? STOPPING : ""))
        .orElse("");
  }

  private static ActionRow rerun(InvocationRow row, Why why, AgainView again) {
    return RecordKinds.readable(row.record()).isEmpty()
        ? locked("Run again", "Not possible: its arguments are not known without a record.")
        : open("Run again…", again.againHref(), again.againLocked(), RerunText.of(why.reason()));
  }

  private static Stream<ActionRow> recover(Why why, AgainView again) {
    if (why.offers().contains(Offer.RECOVER)) {
      String text =
          why.reason() == Reason.WAITS_FOR_OTHERS
              ? "Puts back the one that this waits for in the end, which no queue holds."
              : "Puts a message of it into its queue again: it runs as the same invocation.";
      return Stream.of(open("Put back…", again.againStranded(), again.againLocked(), text));
    }
    String hindrance = RecoverText.of(why.reason());
    return hindrance.isEmpty() ? Stream.empty() : Stream.of(locked("Put back", hindrance));
  }

  private static Stream<ActionRow> free(Why why, AgainView again) {
    return why.offers().contains(Offer.FREE_SCHEDULER)
        ? Stream.of(
            open(
                "Free…",
                again.againScheduler(),
                again.againLocked(),
                "Ends the run that keeps the scheduler from working, so that recovery comes."))
        : Stream.empty();
  }

  private static ActionRow open(String verb, Href href, String locked, String text) {
    return href.leads()
        ? new ActionRow(new Way(href, verb), text)
        : locked(verb.replace("…", ""), locked);
  }

  private static ActionRow locked(String verb, String why) {
    return new ActionRow(new Way(Href.NONE, verb), why);
  }
}
