package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The invocations that runs of triggers and events name. Not all of very many are read, so that
 * those come first that a page shows: what the runs started, what took part in the origin, and the
 * first of what each event started.
 *
 * @param origin the run that started the invocation
 * @param caused the runs that it took part in
 * @param emitted the events that it emitted
 */
record NamedInvocations(
    Optional<StoredTriggerRun> origin, Newest<StoredTriggerRun> caused, Newest<Event> emitted) {

  List<InvocationId> inOrder() {
    return Stream.of(started(), sources(), firstOfEach(), concerned(), ofEvents())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  private Stream<InvocationId> started() {
    return runs().flatMap(run -> run.started().stream());
  }

  private Stream<InvocationId> sources() {
    return origin.stream()
        .flatMap(run -> run.readable().stream())
        .flatMap(run -> run.relevantParticipants().stream())
        .flatMap((Participant one) -> one.source().stream())
        .distinct()
        .limit(Triggering.SOURCES);
  }

  private Stream<InvocationId> firstOfEach() {
    return emitted.items().stream()
        .flatMap(event -> event.started().stream().limit(Triggering.STARTED_EACH));
  }

  private Stream<InvocationId> concerned() {
    return runs().flatMap(TriggerRun::concerned);
  }

  private Stream<InvocationId> ofEvents() {
    return emitted.items().stream().flatMap(event -> event.started().stream());
  }

  private Stream<TriggerRun> runs() {
    return Stream.concat(origin.stream(), caused.items().stream())
        .flatMap(run -> run.readable().stream());
  }
}
