package dev.pynmon.application.service.scheduler;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.port.in.scheduler.FreeSchedulerUseCase;
import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.ClockTrust;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.rerun.Refusals;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.DeadAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Frees the atomic service, by proof alone. */
public final class FreeSchedulerService implements FreeSchedulerUseCase {
  private final Authority authority;
  private final Audit audit;
  private final AppDirectory apps;
  private final MarkedRuns marks;
  private final Clock clock;

  public FreeSchedulerService(
      Authority authority, Audit audit, AppDirectory apps, MarkedRuns marks, Clock clock) {
    this.authority = authority;
    this.audit = audit;
    this.apps = apps;
    this.marks = marks;
    this.clock = clock;
  }

  @Override
  public boolean offers(Actor actor, AppKey app) {
    return authority.permits(actor, Deed.FREE) && isRepairable(apps.app(app));
  }

  /** A store that cannot tell yet is offered no repair, and its pages are shown all the same. */
  private static boolean isRepairable(MonitoredApp app) {
    try {
      return repair(app).isPresent();
    } catch (BackendException _) {
      return false;
    }
  }

  @Override
  public SchedulerLook look(AppKey app, Optional<Duration> deadAfter) {
    try (Visit visit = apps.visit(app)) {
      return look(visit, deadAfter);
    }
  }

  private SchedulerLook look(Visit visit, Optional<Duration> deadAfter) {
    return new SchedulerProof(visit, marks, new ClockTrust(clock), deadAfter).look();
  }

  @Override
  public SchedulerFreed free(Actor actor, AppKey app, String run, Optional<Duration> deadAfter) {
    authority.allow(actor, Deed.FREE);
    try (Visit visit = apps.visit(app)) {
      SchedulerFreed freed = free(visit, run, look(visit, deadAfter));
      note(actor, app, run, freed);
      return freed;
    }
  }

  private SchedulerFreed free(Visit visit, String run, SchedulerLook look) {
    return switch (look) {
      case SchedulerLook.Stuck stuck when stuck.run().id().equals(run) ->
          repair(visit.app())
              .map(repair -> free(repair, stuck))
              .orElseGet(() -> new SchedulerFreed.OnlyRead(onlyRead()));
      case SchedulerLook.Going going when going.run().id().equals(run) ->
          new SchedulerFreed.NotProven(going.reason());
      case SchedulerLook.Unproven unproven when unproven.run().id().equals(run) ->
          new SchedulerFreed.NotProven(unproven.reason());
      case SchedulerLook.NeedsTime needs when needs.run().id().equals(run) ->
          new SchedulerFreed.WrongTime(needs.reason());
      case SchedulerLook.WrongTime wrong -> new SchedulerFreed.WrongTime(wrong.reason());
      case SchedulerLook.Untold untold -> new SchedulerFreed.NotProven(untold.reason());
      case SchedulerLook.Stuck _ -> new SchedulerFreed.Changed();
      case SchedulerLook.Unproven _ -> new SchedulerFreed.Changed();
      case SchedulerLook.NeedsTime _ -> new SchedulerFreed.Changed();
      case SchedulerLook.Going _ -> new SchedulerFreed.Changed();
      case SchedulerLook.Free _ -> new SchedulerFreed.Changed();
    };
  }

  private static Optional<SchedulerRepair> repair(MonitoredApp app) {
    return app.repairs(Component.ORCHESTRATOR)
        .available()
        .flatMap(found -> found)
        .flatMap(repairs -> repairs.scheduler().available());
  }

  private static String onlyRead() {
    return Refusals.onlyRead(Component.ORCHESTRATOR).reason();
  }

  private SchedulerFreed free(SchedulerRepair repair, SchedulerLook.Stuck stuck) {
    return repair.free(stuck.run(), clock.instant())
        ? new SchedulerFreed.Done(stuck.deadAfter())
        : new SchedulerFreed.Changed();
  }

  private void note(Actor actor, AppKey app, String run, SchedulerFreed freed) {
    boolean isDone = freed instanceof SchedulerFreed.Done;
    audit.record(
        new AuditEntry(
            clock.instant(),
            actor,
            Deed.FREE,
            app,
            "atomic service, run " + run,
            isDone ? 1 : 0,
            outcome(freed)));
  }

  private static String outcome(SchedulerFreed freed) {
    return switch (freed) {
      case SchedulerFreed.Done done -> "freed: " + rested(done.deadAfter());
      case SchedulerFreed.Changed _ -> "not marked any more";
      case SchedulerFreed.NotProven notProven -> "not proven: " + notProven.reason();
      case SchedulerFreed.WrongTime wrong -> "refused: " + wrong.reason();
      case SchedulerFreed.OnlyRead onlyRead -> "refused: " + onlyRead.reason();
    };
  }

  /** By which time its runner was dead, and who says so. */
  private static String rested(DeadAfter deadAfter) {
    return "a runner is dead after "
        + Silence.exact(deadAfter.span())
        + switch (deadAfter.source()) {
          case CONFIGURED -> ", as is configured (" + deadAfter.where() + ")";
          case GIVEN -> ", as whoever did this says";
        };
  }
}
