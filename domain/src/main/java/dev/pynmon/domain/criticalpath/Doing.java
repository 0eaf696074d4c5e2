package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Locale;

/** What an invocation did while the end of another depended on it. */
public enum Doing {
  /** It waited to be run: in a queue, or for its next attempt. */
  WAITED,
  /** It ran. */
  RAN,
  /** It was paused, and for which other one is not known. */
  PAUSED,
  /** Its runner had fallen silent, and nobody had noticed yet. */
  LOST,
  /** Nobody knows. */
  UNKNOWN;

  /** In one word, for programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Doing in(Spell spell) {
    return spell.status().known().map(Doing::in).orElse(UNKNOWN);
  }

  private static Doing in(KnownStatus status) {
    return switch (status) {
      case RUNNING, RESUMED -> RAN;
      case PAUSED -> PAUSED;
      case REGISTERED,
          PENDING,
          REROUTED,
          RETRY,
          KILLED,
          CONCURRENCY_CONTROLLED,
          PENDING_RECOVERY,
          RUNNING_RECOVERY ->
          WAITED;
      case SUCCESS, FAILED, CONCURRENCY_CONTROLLED_FINAL -> UNKNOWN;
    };
  }
}
