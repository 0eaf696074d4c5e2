package dev.pynmon.demo.broker;

import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED;
import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED_FINAL;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;

import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Family;
import dev.pynmon.demo.invocation.Job;
import dev.pynmon.demo.invocation.Jobs;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.runner.Runner;
import dev.pynmon.demo.task.Call;
import dev.pynmon.demo.task.Concurrency;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.rerun.NewInvocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The queues, and what stands between them and the runners: concurrency control, and that those
 * whom others wait for come first (wire format, sections 6, 7 and 11.2).
 */
public final class Desk {
  private static final long QUICKEST_REROUTE = 200 * Micros.MILLI;
  private static final long SLOWEST_REROUTE = 1_500 * Micros.MILLI;
  private static final long SHORTEST_PAUSE = 8 * Micros.SECOND;
  private static final long LONGEST_PAUSE = 40 * Micros.SECOND;

  private final World world;
  private final Jobs jobs;
  private final List<Queue> queues = new ArrayList<>();
  private final Permits permits = new Permits();
  private final Set<Job> inFlight = new LinkedHashSet<>();
  private final Map<InvocationId, Job> stranded = new HashMap<>();
  private Runnable bell = () -> {};
  private int turn;

  public Desk(World world, Jobs jobs) {
    this.world = world;
    this.jobs = jobs;
  }

  private record Queue(QueueName name, Line line) {}

  /** Whom to tell when there may be something to do. */
  public void tell(Runnable runners) {
    bell = runners;
  }

  /** Registers a call and queues it. */
  public Job submit(Call call, Job.Origin origin) {
    Job job = jobs.register(call, origin);
    push(job);
    return job;
  }

  /** Puts an invocation that may run into its queue. */
  public void push(Job job) {
    world.ledger().pushed(job);
    take(job);
  }

  /** It has a message. */
  private void take(Job job) {
    line(job.queue()).push(job);
    jobs.waits().available(job);
    bell.run();
  }

  /** Somebody else registered an invocation and queued it. */
  public void adopt(NewInvocation registered) {
    jobs.adopt(registered).ifPresent(this::take);
  }

  /** Somebody put an invocation back whose message was gone. */
  public void restore(InvocationId id, QueueName queue, double priority) {
    Optional.ofNullable(stranded.remove(id))
        .ifPresent(
            job -> {
              job.moved(queue, priority);
              take(job);
            });
  }

  private Line line(QueueName name) {
    for (Queue queue : queues) {
      if (queue.name().equals(name)) {
        return queue.line();
      }
    }
    Queue added = new Queue(name, new Line());
    queues.add(added);
    return added.line();
  }

  /** Back into the queue. */
  public void reroute(Job job, RunnerId who) {
    jobs.change(job, REROUTED, who);
    push(job);
  }

  /** The invocations that are pending, running or paused, those that began first being first. */
  public List<Job> inFlight() {
    return List.copyOf(inFlight);
  }

  public void began(Job job) {
    permits.take(job);
    inFlight.add(job);
  }

  /** It gives up its place on its worker. */
  public void left(Job job) {
    job.leaves(world.now());
    permits.free(job);
    inFlight.remove(job);
    bell.run();
  }

  /** Nobody runs any of these any more. */
  public void forget(Family family) {
    inFlight.removeIf(job -> job.family() == family);
  }

  /** A runner has room that it had not. */
  public void placeFree() {
    bell.run();
  }

  /** Whether nothing waits in this queue. */
  public boolean isEmpty(QueueName name) {
    return queues.stream()
        .filter(queue -> queue.name().equals(name))
        .allMatch(queue -> queue.line().isEmpty());
  }

  /** What this runner should run next. */
  public Optional<Job> next(Runner runner) {
    Optional<Job> awaited =
        jobs.waits().first(job -> runner.plan().takesFrom(job.queue()) && mayRun(job));
    if (awaited.isEmpty()) {
      return fromQueues(runner);
    }
    unqueue(awaited.get());
    return awaited;
  }

  /** pynenc leaves the message, to be dropped by whoever finds it; here nobody need find it. */
  private void unqueue(Job job) {
    line(job.queue()).remove(job);
    stranded.remove(job.id());
    world.ledger().popped(job);
  }

  private boolean mayRun(Job job) {
    return permits.isFree(job) && job.notBefore() <= world.now();
  }

  private Optional<Job> fromQueues(Runner runner) {
    turn++;
    for (int i = 0; i < queues.size(); i++) {
      Queue queue = queues.get((turn + i) % queues.size());
      if (runner.plan().takesFrom(queue.name()) && !queue.line().isEmpty()) {
        Optional<Job> job = queue.line().take(waiting -> judge(waiting, runner.context().id()));
        if (job.isPresent()) {
          return job;
        }
      }
    }
    return Optional.empty();
  }

  private Line.Verdict judge(Job job, RunnerId runner) {
    if (!world.ledger().isQueued(job)) {
      stranded.put(job.id(), job);
      return Line.Verdict.DROP;
    }
    if (job.notBefore() > world.now()) {
      return Line.Verdict.LEAVE;
    }
    if (!permits.isFree(job)) {
      return hold(job, runner);
    }
    world.ledger().popped(job);
    return Line.Verdict.TAKE;
  }

  /** Where pynenc would lose the invocation, because it allows no such change, it waits here. */
  private Line.Verdict hold(Job job, RunnerId runner) {
    boolean drops = job.kind().concurrency().policy() == Concurrency.Policy.DROP;
    if (job.is(RETRY) || drops && !job.is(REGISTERED)) {
      return Line.Verdict.LEAVE;
    }
    world.ledger().popped(job);
    if (drops) {
      jobs.end(job, CONCURRENCY_CONTROLLED_FINAL, runner);
    } else {
      control(job, runner);
    }
    return Line.Verdict.DROP;
  }

  private void control(Job job, RunnerId runner) {
    jobs.change(job, CONCURRENCY_CONTROLLED, runner);
    world
        .agenda()
        .after(
            world.timing().span(QUICKEST_REROUTE, SLOWEST_REROUTE),
            () -> {
              job.postpone(world.now() + world.timing().span(SHORTEST_PAUSE, LONGEST_PAUSE));
              reroute(job, runner);
              world.agenda().at(job.notBefore(), bell);
            });
  }
}
