package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.application.service.rerun.Foreseen;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.status.KnownStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Registers anew in a store in memory, and runs at once what it registers. */
final class FakeAgain implements Again {
  private final FakeData data;
  private final Map<InvocationId, FakeInvocation> known = new HashMap<>();
  private final Deque<KnownStatus> ends = new ArrayDeque<>();

  /** The originals of what was registered, as often as it was. */
  final List<String> done = new ArrayList<>();

  /** The originals of what was asked for. */
  final List<String> asked = new ArrayList<>();

  final Map<InvocationId, RerunRefusal> refusals = new HashMap<>();
  final Map<InvocationId, InvocationState> waiting = new HashMap<>();

  List<String> notes = List.of();

  /** In which what would be done was asked for. */
  final Set<Visit> visits = new HashSet<>();

  /** Done before the next one is registered. */
  final Deque<Runnable> before = new ArrayDeque<>();

  /** Done after it. */
  final Deque<Runnable> after = new ArrayDeque<>();

  FakeAgain(FakeData data) {
    this.data = data;
  }

  /** The next that is registered gets that far; all after those that are told succeed. */
  FakeAgain ends(KnownStatus status) {
    ends.add(status);
    return this;
  }

  /** One that was registered gets that far. */
  void becomes(InvocationId as, KnownStatus status) {
    Objects.requireNonNull(known.get(as)).was(status, 3_700);
  }

  /** One that was registered raised this. */
  void raises(InvocationId as, String exception) {
    Objects.requireNonNull(known.get(as)).raised(exception);
  }

  @Override
  public RerunOutlook look(Visit visit, InvocationId original, RerunChoice choice) {
    visits.add(visit);
    QueueName slow = new QueueName("slow");
    return new RerunOutlook.Known(
        original,
        new TaskKey("shop.charge"),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Stream.of(QueueName.DEFAULT, slow)
            .map(
                queue ->
                    new RerunOutlook.QueueChoice(
                        queue, Optional.of(queue.equals(slow) ? 0 : 2), false))
            .toList(),
        choice.priority().orElse(0.0),
        choice.queue().isEmpty(),
        choice.priority().isEmpty());
  }

  @Override
  public Foreseen foresee(Visit visit, Collection<InvocationId> originals, RerunChoice choice) {
    visits.add(visit);
    Map<InvocationId, RerunRefusal> refused = new HashMap<>(refusals);
    refused.keySet().retainAll(originals);
    Map<InvocationId, InvocationState> waits = new HashMap<>(waiting);
    waits.keySet().retainAll(originals);
    return new Foreseen(refused, waits, notes);
  }

  @Override
  public RerunResult rerun(AppKey app, InvocationId original, RerunChoice choice, InvocationId as) {
    asked.add(original.value());
    next(before);
    if (!known.containsKey(as)) {
      done.add(original.value());
      FakeInvocation fresh = anInvocation(as.value());
      known.put(as, fresh);
      data.add(fresh);
      becomes(as, ends.isEmpty() ? KnownStatus.SUCCESS : ends.poll());
    }
    next(after);
    return new RerunResult.Done(as, QueueName.DEFAULT, 0, true, true, List.of());
  }

  private static void next(Deque<Runnable> hooks) {
    Runnable hook = hooks.poll();
    if (hook != null) {
      hook.run();
    }
  }
}
