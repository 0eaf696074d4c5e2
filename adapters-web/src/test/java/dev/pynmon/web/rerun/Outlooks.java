package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.application.port.in.rerun.RerunOutlook.RerunArgument;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What re-runs of {@link Samples#ID} would do. */
public final class Outlooks {
  static final InvocationId NEW = new InvocationId("0a1b2c3d-0000-4000-8000-000000000001");
  public static final InvocationState EXISTING =
      Samples.state(
          new InvocationId("9d2f6a10-0000-4000-8000-000000000000"), KnownStatus.REGISTERED, 0);
  static final List<RerunArgument> ARGUMENTS =
      List.of(
          new RerunArgument("amount", "128.4", Optional.empty()),
          new RerunArgument("note", "\"<b>hi</b>\"", Optional.empty()),
          new RerunArgument(
              "order",
              "__pynenc__client_data__:add8",
              Optional.of("It is kept in the client data store.")));

  private Outlooks() {}

  /** Two queues, the first assumed. */
  static RerunOutlook.Known plain() {
    return of(ARGUMENTS, Optional.empty(), Optional.empty());
  }

  static RerunOutlook.Known refused(RerunRefusal.Kind kind, String reason) {
    return of(ARGUMENTS, Optional.of(new RerunRefusal(kind, reason, "")), Optional.empty());
  }

  static RerunOutlook.Known existing() {
    return of(ARGUMENTS, Optional.empty(), Optional.of(EXISTING));
  }

  static RerunOutlook.Known of(
      List<RerunArgument> arguments,
      Optional<RerunRefusal> refusal,
      Optional<InvocationState> existing) {
    return new RerunOutlook.Known(
        Samples.ID,
        new TaskKey("shop.charge"),
        arguments,
        refusal,
        existing,
        false,
        List.of(
            new QueueChoice(QueueName.DEFAULT, Optional.of(0), false),
            new QueueChoice(new QueueName("bulk"), Optional.of(3), false)),
        0,
        true,
        true);
  }

  static RerunAround goingOn() {
    return new RerunAround(
        Optional.of(Samples.state(Samples.ID, KnownStatus.RUNNING, 0)),
        Optional.of(new Count.Exact(0)),
        RerunLinks.NONE,
        Map.of());
  }

  /** It ended like this, and so did its re-runs, newest first. */
  static RerunAround ended(KnownStatus original, KnownStatus... reruns) {
    List<InvocationState> states =
        IntStream.range(0, reruns.length)
            .mapToObj(
                n ->
                    Samples.state(
                        new InvocationId("0a1b2c3%d-0000-4000-8000-000000000001".formatted(n)),
                        reruns[n],
                        0))
            .toList();
    return new RerunAround(
        Optional.of(Samples.state(Samples.ID, original, 0)),
        Optional.of(new Count.Exact(0)),
        new RerunLinks(states.stream().map(InvocationState::id).toList(), Optional.empty()),
        states.stream().collect(Collectors.toMap(InvocationState::id, state -> state)));
  }

  /** One of two that are known failed; both called others. */
  static RerunAround runBefore() {
    return new RerunAround(
        Optional.of(Samples.state(Samples.ID, KnownStatus.SUCCESS, 0)),
        Optional.of(new Count.Exact(2)),
        new RerunLinks(List.of(NEW), Optional.of(EXISTING.id())),
        Map.of(NEW, Samples.state(NEW, KnownStatus.FAILED, 0)));
  }

  /** Of pynenc before 0.4, without arguments, in a workflow. */
  static RerunOutlook.Known old() {
    return new RerunOutlook.Known(
        Samples.ID,
        new TaskKey("shop.checkout"),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        true,
        List.of(),
        0,
        false,
        false);
  }
}
