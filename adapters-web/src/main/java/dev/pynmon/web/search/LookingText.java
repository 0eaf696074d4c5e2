package dev.pynmon.web.search;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a look came, in words. */
final class LookingText {
  private LookingText() {}

  /** Of invocations where they could be asked for, of events where any were looked at. */
  static String of(Found found) {
    Looking looking = found.looking();
    String invocations = CountText.of(looking.invocations().looked(), "invocation");
    String events = CountText.of(looking.events().looked(), "event");
    boolean hasEvents = looking.events().looked() > 0;
    if (!found.isMore() && !found.invocationsAnswer()) {
      return hasEvents ? "Looked at " + events + ", all that may match; not at invocations." : "";
    }
    if (!found.isMore()) {
      return "Looked at all that may match: "
          + invocations
          + (hasEvents ? " and " + events : "")
          + ".";
    }
    Stream<String> kinds =
        Stream.of(
            kind(looking.invocations(), invocations, found.invocationsBackTo(), found.asOf()),
            kind(looking.events(), events, found.eventsBackTo(), found.asOf()));
    return kinds
        .limit(hasEvents ? 2 : 1)
        .collect(Collectors.joining(", and at ", "Looked at ", "."));
  }

  private static String kind(Reach<?> reach, String number, Optional<Instant> backTo, Instant now) {
    if (reach.after().isEmpty()) {
      return "all " + number + " that may match";
    }
    String until =
        reach.canGoOn() ? "" : ", until " + CountText.of(reach.found().size()) + " were found";
    return "the newest "
        + number
        + backTo
            .map(moment -> ", back to " + TimeText.clock(moment, now) + TimeText.zone(moment))
            .orElse(until);
  }

  /** What would have to be asked and does not answer; "" where all answers. */
  static String silent(Found found) {
    Map<Absence, List<Component>> reasons = MissingNote.byReason(found.silent());
    return reasons.entrySet().stream()
        .map(reason -> AbsenceText.sentence(reason.getValue(), reason.getKey()))
        .collect(Collectors.joining(" "));
  }
}
