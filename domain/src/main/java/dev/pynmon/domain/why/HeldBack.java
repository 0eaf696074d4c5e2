package dev.pynmon.domain.why;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.util.List;

/**
 * That concurrency control put an invocation back, or passes one over that others wait for.
 *
 * @param times how often since it last ran, at least where not all changes were read; 0 where it
 *     passes it over, of which nothing is stored
 * @param by those of its task that are pending or running and may be why
 * @param isCertain true when the code of the task is known, and so that these are why
 */
public record HeldBack(Count times, List<InvocationId> by, boolean isCertain) {
  public HeldBack {
    by = List.copyOf(by);
  }

  /** True where nothing is stored of it. */
  boolean isSilent() {
    return times.value() == 0;
  }
}
