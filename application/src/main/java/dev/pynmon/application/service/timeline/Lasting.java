package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.PynencGeneration;
import dev.pynmon.domain.status.StatusMachine;
import dev.pynmon.domain.timeline.Segment;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statuses that last, so that a runner is at them. */
final class Lasting {
  /** All of them. */
  static final Set<InvocationStatus> STATUSES =
      known().filter(Lasting::is).collect(Collectors.toUnmodifiableSet());

  private static final Set<InvocationStatus> ENDS =
      known()
          .filter(Lasting::is)
          .flatMap(Lasting::followers)
          .collect(Collectors.toUnmodifiableSet());

  private Lasting() {}

  static boolean is(InvocationStatus status) {
    return Segment.lasts(status);
  }

  static boolean is(HistoryEntry entry) {
    return is(entry.status().status());
  }

  static boolean is(Optional<HistoryEntry> entry) {
    return entry.filter(Lasting::is).isPresent();
  }

  /**
   * True when a status that lasts may have ended with this change. An unknown status may follow
   * anything.
   */
  static boolean mayEndWith(HistoryEntry entry) {
    InvocationStatus status = entry.status().status();
    return status.known().isEmpty() || ENDS.contains(status);
  }

  /** True when the present state is what began with this change, which is noted a little later. */
  static boolean isSame(InvocationState state, HistoryEntry entry) {
    return state.status().status().equals(entry.status().status())
        && !state.status().at().isAfter(entry.at());
  }

  private static Stream<KnownStatus> known() {
    return Arrays.stream(KnownStatus.values());
  }

  private static Stream<KnownStatus> followers(KnownStatus status) {
    return Arrays.stream(PynencGeneration.values())
        .flatMap(generation -> new StatusMachine(generation).next(status).stream());
  }
}
