package dev.pynmon.redis.catalogue;

import java.util.Optional;

/** Which pynenc wrote an application's keys (wire format, section 0.5). */
public enum Generation {
  /** The data does not show it. */
  UNKNOWN(""),
  /** pynenc 0.2.3 with plugin 0.1.5: no events, no recorded service runs. */
  V0_2_3("0.2.3"),
  /** pynenc 0.3 with plugin 0.3.0. */
  V0_3("0.3"),
  /** pynenc 0.4.0 with plugin 0.3.0, which does not run: what it registers is never queued. */
  BROKEN_PAIR("0.4 with a Redis plugin of 0.3"),
  /** A pynenc with named queues, whose plugin was never released. */
  NAMED_QUEUES("0.4");

  private final String shown;

  Generation(String shown) {
    this.shown = shown;
  }

  /** For people; empty when nothing is known. */
  public Optional<String> shown() {
    return Optional.of(shown).filter(text -> !text.isEmpty());
  }
}
