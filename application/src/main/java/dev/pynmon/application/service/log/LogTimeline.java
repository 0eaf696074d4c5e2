package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a timeline of a log shows: the invocations that it names, and whom the events and the runs
 * of triggers that it names led to; over the time of the log, and that of these.
 */
record LogTimeline(Findings findings) {
  private static final Duration MARGIN = Duration.ofMillis(250);

  /**
   * What to ask for it.
   *
   * @param around the time of the log
   */
  Optional<TimelineQuery> query(AppKey app, Optional<TimeWindow> around) {
    Set<InvocationId> scope = scope();
    return around
        .filter(_ -> !scope.isEmpty())
        .map(this::reaching)
        .map(window -> TimelineQuery.of(app, window).with(TimelineFilter.ALL.withScope(scope)));
  }

  private Set<InvocationId> scope() {
    Set<InvocationId> scope = new LinkedHashSet<>();
    findings
        .things(LogSubject.INVOCATION, LogThing.OfInvocation.class)
        .forEach(thing -> scope.add(thing.row().id()));
    events().forEach(event -> event.emitter().invocation().ifPresent(scope::add));
    events().forEach(event -> scope.addAll(event.started()));
    runs().flatMap(TriggerRun::concerned).forEach(scope::add);
    return scope;
  }

  private Stream<Event> events() {
    return findings
        .things(LogSubject.EVENT, LogThing.OfEvent.class)
        .flatMap(thing -> thing.event().readable().stream());
  }

  private Stream<TriggerRun> runs() {
    return findings
        .things(LogSubject.TRIGGER_RUN, LogThing.OfTriggerRun.class)
        .flatMap(thing -> thing.run().readable().stream());
  }

  private TimeWindow reaching(TimeWindow window) {
    List<Instant> outside =
        Stream.concat(events().map(Event::at), runs().flatMap(TriggerRun::moments))
            .filter(moment -> !window.contains(moment))
            .toList();
    Instant from = window.from();
    Instant to = window.to();
    for (Instant moment : outside) {
      from = from.isAfter(moment) ? moment.minus(MARGIN) : from;
      to = to.isBefore(moment) ? moment.plus(MARGIN) : to;
    }
    return TimeWindow.within(from, to);
  }
}
