package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.PynencGeneration;
import dev.pynmon.domain.status.StatusMachine;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statuses that last, so that a runner is at them. */
final class Lasting {
  /** All of them. */
  static final Set<InvocationStatus> STATUSES =
      known().filter(KnownStatus::lasts).collect(Collectors.toUnmodifiableSet());

  private static final Set<InvocationStatus> ENDS =
      known()
          .filter(KnownStatus::lasts)
          .flatMap(Lasting::followers)
          .collect(Collectors.toUnmodifiableSet());

  private Lasting() {}

  static boolean is(HistoryEntry entry) {
    return entry.status().status().lasts();
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

  private static Stream<KnownStatus> known() {
    return Arrays.stream(KnownStatus.values());
  }

  private static Stream<KnownStatus> followers(KnownStatus status) {
    return Arrays.stream(PynencGeneration.values())
        .flatMap(generation -> new StatusMachine(generation).next(status).stream());
  }
}
