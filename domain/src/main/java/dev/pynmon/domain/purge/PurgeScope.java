package dev.pynmon.domain.purge;

import dev.pynmon.domain.app.Component;
import java.time.Duration;
import java.time.Instant;

/** What a purge removes of an application. */
public sealed interface PurgeScope {
  /** All that any component holds; the application's own record stays. */
  record Everything() implements PurgeScope {}

  /**
   * All that one component holds.
   *
   * @param component which
   */
  record Only(Component component) implements PurgeScope {}

  /**
   * Invocations that came to an end a while ago, from every place, but those that something
   * unfinished refers to (wire format, section 10.2).
   *
   * @param age how long ago at least; 0 or more
   * @param statusesAlone true for pynenc's own narrower purge, which only the orchestrator notices
   */
  record Ended(Duration age, boolean statusesAlone) implements PurgeScope {
    /** What pynenc keeps them for unless told otherwise. */
    public static final Duration DEFAULT_AGE = Duration.ofHours(24);

    /**
     * How long an invocation stays that ended, whatever the age: its runner looks at it once more,
     * and whoever waited for it has yet to read its result (wire format, section 3.6).
     */
    public static final Duration LEAST_AGE = Duration.ofSeconds(3);

    public Ended {
      if (age.isNegative()) {
        throw new IllegalArgumentException("the age must not be negative, was " + age);
      }
    }

    /** The moment by which those ended that go. */
    public Instant by(Instant now) {
      return now.minus(age.compareTo(LEAST_AGE) < 0 ? LEAST_AGE : age);
    }
  }

  /**
   * Events and trigger runs that need not be kept.
   *
   * @param retention which are
   */
  record OldEvents(EventRetention retention) implements PurgeScope {}
}
