package dev.pynmon.demo.invocation;

import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.runner.Turn;
import dev.pynmon.demo.task.Call;
import dev.pynmon.demo.task.TaskKind;
import dev.pynmon.demo.value.Text;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.PynencGeneration;
import dev.pynmon.domain.status.StatusMachine;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.status.TransitionResult;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Registers invocations and changes their status, by pynenc's rules alone. */
public final class Jobs {
  private static final StatusMachine RULES = new StatusMachine(PynencGeneration.SINCE_0_2_4);
  private static final long SHORTEST_NOTICE = 10 * Micros.MILLI;
  private static final long LONGEST_NOTICE = 120 * Micros.MILLI;

  private final World world;
  private final Waits waits = new Waits();
  private final Deque<Family> families = new ArrayDeque<>();
  private final Map<TaskKey, TaskKind> kinds = new HashMap<>();

  public Jobs(World world) {
    this.world = world;
  }

  public Waits waits() {
    return waits;
  }

  /** All families that have not left the store, the oldest first. */
  public Deque<Family> families() {
    return families;
  }

  /** The tasks that were called so far. */
  public Map<TaskKey, TaskKind> kinds() {
    return kinds;
  }

  /** Takes over what somebody else registered; empty when no task of that name was ever called. */
  public Optional<Job> adopt(NewInvocation registered) {
    return Optional.ofNullable(kinds.get(registered.call().task()))
        .map(kind -> adopt(registered, Call.ofStored(kind, registered.arguments().serialized())));
  }

  private Job adopt(NewInvocation registered, Call call) {
    RunnerId by = registered.registrar().id();
    Job job =
        new Job(
            registered.id(),
            call,
            registered.call(),
            Job.Origin.client(by),
            newFamily(),
            new StatusRecord(KnownStatus.REGISTERED, Optional.of(by), registered.at()));
    job.moved(registered.queue(), registered.priority());
    job.family().joined(job.id());
    return job;
  }

  public Job register(Call call, Job.Origin origin) {
    kinds.putIfAbsent(call.kind().key(), call.kind());
    Map<String, Text> arguments = call.serialized();
    Map<String, String> stored = new LinkedHashMap<>();
    arguments.forEach((name, text) -> stored.put(name, text.stored()));
    Job job =
        new Job(
            new InvocationId(world.ids().uuid()),
            call,
            CallKey.of(call.kind().key(), ArgumentsId.of(stored)),
            origin,
            origin.parent().map(Job::family).orElseGet(this::newFamily),
            registered(origin.by()));
    job.family().joined(job.id());
    arguments.values().forEach(world.ledger()::keepLarge);
    world.ledger().registered(job, Collections.unmodifiableMap(stored));
    return job;
  }

  private StatusRecord registered(RunnerId by) {
    return new StatusRecord(
        KnownStatus.REGISTERED, Optional.of(by), Micros.instant(world.agenda().stamp()));
  }

  private Family newFamily() {
    Family family = new Family(world.now());
    families.add(family);
    return family;
  }

  /**
   * Changes a status.
   *
   * @throws IllegalStateException when pynenc would refuse it
   */
  public void change(Job job, KnownStatus status, RunnerId who) {
    TransitionResult result =
        RULES.change(job.record(), status, who, Micros.instant(world.agenda().stamp()));
    switch (result) {
      case TransitionResult.Allowed allowed -> {
        job.changed(allowed.record());
        world.ledger().changed(job, who);
      }
      case TransitionResult.NotAllowed wrong -> throw new IllegalStateException(wrong.toString());
      case TransitionResult.NotOwner wrong -> throw new IllegalStateException(wrong.toString());
    }
  }

  /** Changes a status to a final one, upon which whoever waits for it goes on. */
  public void end(Job job, KnownStatus status, RunnerId who) {
    change(job, status, who);
    job.family().ended(world.now());
    for (Waits.Wait wait : waits.release(job)) {
      if (wait.isCurrent()) {
        wait.waiter().turn().filter(Turn::oneEnded).ifPresent(this::notice);
      }
    }
  }

  private void notice(Turn waiter) {
    world.agenda().after(world.timing().span(SHORTEST_NOTICE, LONGEST_NOTICE), waiter::goOn);
  }
}
