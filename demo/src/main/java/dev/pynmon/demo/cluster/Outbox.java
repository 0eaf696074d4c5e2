package dev.pynmon.demo.cluster;

import dev.pynmon.demo.app.Reaction;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Job;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.task.Call;
import dev.pynmon.demo.task.Step;
import dev.pynmon.demo.value.PickleText;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.KnownStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has met a condition, and the trigger loop has not looked at yet. */
final class Outbox {
  private final World world;
  private final List<Reaction> reactions;
  private final Deque<Met> met = new ArrayDeque<>();

  Outbox(World world, List<Reaction> reactions) {
    this.world = world;
    this.reactions = reactions;
  }

  /**
   * A condition that was met.
   *
   * @param cause by what
   * @param call what the trigger on it calls
   */
  record Met(Cause cause, Call call) {}

  /** An invocation emits an event. */
  void emit(Job emitter, RunnerId runner, Step.Emit emit) {
    Map<String, String> payload = new LinkedHashMap<>();
    emit.payload().forEach((name, value) -> payload.put(name, PickleText.of(value)));
    EventId id = new EventId(world.ids().uuid());
    Event event =
        new Event(
            id,
            emit.code(),
            Micros.instant(world.agenda().stamp()),
            Arguments.of(payload),
            new Emitter(
                Optional.of(emitter.id()), Optional.of(emitter.kind().key()), Optional.of(runner)),
            List.of(Cause.condition(emit.code())),
            List.of(),
            List.of(Cause.valid(emit.code(), id)));
    world.ledger().emitted(event);
    add(new Met(Cause.event(event), emit.reaction()));
  }

  /** An invocation has ended. */
  void ended(Job job, KnownStatus status) {
    for (Reaction reaction : reactions) {
      if (reaction.task().equals(job.kind().key()) && reaction.status() == status) {
        add(new Met(Cause.end(job, status), reaction.call().apply(job.call())));
      }
    }
  }

  private void add(Met one) {
    Definition definition = new Definition(one.call().kind().key(), one.cause());
    world.ledger().defined(definition.trigger(), definition.condition());
    world.ledger().met(definition.valid());
    met.add(one);
  }

  Optional<Met> next() {
    Optional<Met> next = Optional.ofNullable(met.poll());
    next.flatMap(one -> one.cause().participant().validCondition()).ifPresent(world.ledger()::used);
    return next;
  }
}
