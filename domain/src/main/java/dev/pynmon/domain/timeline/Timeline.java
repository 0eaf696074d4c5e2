package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What went on in a window of time: who did what when, and why. In times, not in places: pictures
 * and programs make of it what they need.
 *
 * @param window the time
 * @param now the present: nothing goes on beyond it
 * @param presences what each invocation did, in the order in which they first appear
 * @param contexts who the runners are, as far as known
 * @param services the runs of the atomic service, the newest {@value #MOST_SERVICES}, by their
 *     beginnings
 * @param signs when runners were last heard of, as far as that was asked
 * @param causes the events and ticks that started something
 */
public record Timeline(
    TimeWindow window,
    Instant now,
    List<Presence> presences,
    Map<RunnerId, RunnerContext> contexts,
    List<ServicePresence> services,
    SignsOfLife signs,
    Causes causes) {
  /** Of more runs of the atomic service the newest are told. */
  public static final int MOST_SERVICES = 200;

  public Timeline {
    presences = List.copyOf(presences);
    contexts = Map.copyOf(contexts);
    services = List.copyOf(services);
  }

  /** What a filter leaves of a source. Cost: n log n by the entries, whatever they say. */
  public static Timeline of(TimelineSource source, TimelineFilter filter) {
    List<Presence> presences = Presences.of(source, filter);
    Causes causes = CauseFinder.causes(source, filter, presences);
    List<ServicePresence> services = ServicePresence.of(source);
    return new Timeline(
        source.window(),
        source.now(),
        presences,
        source.contexts(),
        filter.narrows()
            ? new ServicesShown(presences, source.contexts(), causes).of(services)
            : services,
        source.signs(),
        causes);
  }

  /** When runners that count as dead were last heard of. */
  public Map<RunnerId, Instant> silentSince() {
    return signs.silentSince();
  }

  /** Those that failed, as far as the window shows it. */
  public List<InvocationId> failed() {
    return presences.stream().filter(Presence::isFailed).map(Presence::id).toList();
  }

  /** True when nothing went on. */
  public boolean isEmpty() {
    return presences.isEmpty() && causes.isEmpty();
  }
}
