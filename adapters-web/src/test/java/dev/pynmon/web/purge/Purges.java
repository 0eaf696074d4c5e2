package dev.pynmon.web.purge;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.purge.PurgePart;
import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.application.port.in.purge.PurgePreview.EndedCounts;
import dev.pynmon.application.port.in.purge.RunnerAtWork;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Purges of the application {@code shop}. */
final class Purges {
  static final PurgeScope ALL = new PurgeScope.Everything();
  static final PurgeId ID = new PurgeId("3f0c");
  static final PurgeScope.Ended ENDED = new PurgeScope.Ended(Duration.ofHours(24), false);

  private Purges() {}

  static Holding holding(String kind, long entries) {
    return new Holding(kind, Optional.of(new Count.Exact(entries)));
  }

  static PurgePart part(Component component, Holding... holdings) {
    return new PurgePart(component, there(List.of(holdings)));
  }

  /** 44 messages, 12,481 statuses, nothing of state and data, 6 triggers. */
  static List<PurgePart> parts() {
    return List.of(
        part(Component.BROKER, holding("messages", 44)),
        part(Component.ORCHESTRATOR, holding("statuses", 12_481), holding("heartbeats", 1)),
        part(Component.STATE_BACKEND),
        part(Component.CLIENT_DATA_STORE),
        part(Component.TRIGGER, holding("triggers", 6)));
  }

  static PurgePreview preview(List<PurgePart> parts) {
    return preview(
        parts.size() > 1 ? ALL : new PurgeScope.Only(parts.getFirst().component()), parts);
  }

  static PurgePreview preview(PurgeScope scope, List<PurgePart> parts) {
    return new PurgePreview(
        Samples.APP,
        scope,
        Samples.NOW,
        parts,
        Optional.empty(),
        there(List.of(alive())),
        there(unfinished()),
        List.of(),
        Map.of());
  }

  private static RunnerAtWork alive() {
    return new RunnerAtWork(
        new Heartbeat(
            Samples.RUNNER,
            Samples.NOW.minusSeconds(90),
            Samples.NOW.minusSeconds(2),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Optional.of(Samples.context()),
        new Count.Exact(9));
  }

  private static Map<InvocationStatus, Count> unfinished() {
    return Map.of(
        KnownStatus.RUNNING,
        new Count.Exact(9),
        KnownStatus.PENDING,
        new Count.Exact(8),
        KnownStatus.REGISTERED,
        new Count.Exact(44));
  }

  static PurgePreview ended(PurgeScope.Ended scope, long going, long kept) {
    return new PurgePreview(
        Samples.APP,
        scope,
        Samples.NOW,
        List.of(),
        Optional.of(there(new EndedCounts(new Count.Exact(going), new Count.Exact(kept)))),
        there(List.of()),
        there(Map.of()),
        List.of(),
        Map.of());
  }

  /** Begun 12 s ago: 44 messages gone, 56 of 156 statuses, 6 triggers to come. */
  static PurgeReport report(Optional<PurgeEnd> end) {
    return report(
        ALL,
        List.of(
            step(Component.BROKER, 44).with(new Removed(44, true)),
            step(Component.ORCHESTRATOR, 150).with(new Removed(56, false)),
            step(Component.TRIGGER, 6)),
        end);
  }

  static PurgeReport report(PurgeScope scope, List<PurgeStep> steps, Optional<PurgeEnd> end) {
    return new PurgeReport(
        ID, Samples.app(), scope, "ole", Samples.NOW.minusSeconds(12), steps, 5, 3, end);
  }

  static PurgeStep step(Component component, long expected) {
    return PurgeStep.waiting(component, Optional.of(new Count.Exact(expected)));
  }

  /** All of it is gone. */
  static PurgeReport complete(PurgeScope scope, long removed) {
    return report(
        scope,
        List.of(
            PurgeStep.waiting(Component.BROKER, Optional.empty()).with(new Removed(removed, true))),
        Optional.of(new PurgeEnd.Complete(Samples.NOW)));
  }
}
