package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Optional;

/**
 * What a window tells of why invocations were started without a call.
 *
 * @param all the events and ticks that concern what is shown, and the event that is looked for
 * @param runs the runs of triggers in which a status, a result or an exception of what is shown
 *     took part
 * @param served all runs of triggers, also those that concern nothing that is shown: they tell
 *     which run of the atomic service started whom
 * @param focus the event that is looked for
 * @param found what became of it
 */
public record Causes(
    List<Cause> all,
    List<TriggerRun> runs,
    List<TriggerRun> served,
    Optional<EventId> focus,
    Found found) {
  public Causes {
    all = List.copyOf(all);
    runs = List.copyOf(runs);
    served = List.copyOf(served);
  }

  /** True when nothing is known to have been started without a call. */
  public boolean isEmpty() {
    return all.isEmpty() && runs.isEmpty();
  }

  /** True for the event that is looked for. */
  public boolean isFocus(Cause cause) {
    return cause instanceof EventCause event
        && focus.filter(event.event().id()::equals).isPresent();
  }

  /** What became of the event that is looked for. */
  public enum Found {
    /** None is. */
    NOT_ASKED,
    /** It is among these. */
    FOUND,
    /** It met no condition, and such are not told. */
    UNMATCHED,
    /** It happened in another time than the window's. */
    OUTSIDE,
    /** It is not kept, any more or at all, or cannot be read. */
    UNKNOWN
  }
}
