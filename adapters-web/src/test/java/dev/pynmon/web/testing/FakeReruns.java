package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.RecoverResult;
import dev.pynmon.application.port.in.recovery.RecoverUseCase;
import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.application.port.in.rerun.LookedAround;
import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.in.rerun.RerunUseCase;
import dev.pynmon.application.port.in.scheduler.FreeSchedulerUseCase;
import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.RerunChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Re-runs and repairs that write nothing: what a test puts in is answered, and asked remembered.
 */
public final class FakeReruns implements RerunUseCase, RecoverUseCase, FreeSchedulerUseCase {
  public final List<String> asked = new ArrayList<>();

  /** The names of the wishes that were sent. */
  public final List<String> names = new ArrayList<>();

  public Optional<RefusedException> refused = Optional.empty();
  public Optional<BackendFault> fault = Optional.empty();
  public boolean offered = true;
  public RerunLinks links = RerunLinks.NONE;
  public RerunAround around =
      new RerunAround(Optional.empty(), Optional.empty(), RerunLinks.NONE, Map.of());
  public RerunOutlook outlook = new RerunOutlook.Unknown();
  public RerunResult result = new RerunResult.Unknown();
  public StrandedReport stranded =
      new StrandedReport(List.of(), true, Optional.empty(), Optional.empty());
  public List<Recovery> recoveries = List.of();
  public Optional<RerunRefusal> objection = Optional.empty();
  public SchedulerLook scheduler = new SchedulerLook.Free();
  public SchedulerFreed freed = new SchedulerFreed.Changed();

  @Override
  public LookedAround lookAround(
      Actor actor, AppKey app, InvocationId original, RerunChoice choice) {
    note("look " + actor.name() + " " + app + " " + original);
    return new LookedAround(outlook, around);
  }

  @Override
  public RerunResult rerun(
      Actor actor, AppKey app, InvocationId original, RerunChoice choice, BulkId once) {
    names.add(once.value());
    note("rerun " + actor.name() + " " + app + " " + original + " " + choice);
    fault.ifPresent(
        why -> {
          throw new BackendException(why, null);
        });
    return result;
  }

  @Override
  public RerunResult rerunOrLook(
      Actor actor, AppKey app, InvocationId original, RerunChoice choice, BulkId once) {
    return rerun(actor, app, original, choice, once) instanceof RerunResult.Refused no
        ? new RerunResult.Refused(no.refusal(), Optional.of(new LookedAround(outlook, around)))
        : result;
  }

  @Override
  public boolean offers(Actor actor, AppKey app) {
    return offered && actor.may(Deed.RERUN);
  }

  @Override
  public RerunAround around(AppKey app, InvocationId original) {
    return around;
  }

  @Override
  public RerunLinks links(AppKey app, InvocationId invocation) {
    return links;
  }

  @Override
  public StrandedReport find(AppKey app) {
    return stranded;
  }

  @Override
  public RecoverResult recoverOrFind(
      Actor actor, AppKey app, Collection<InvocationId> ids, Placement placement) {
    return recover(actor, app, ids, placement) instanceof RecoverResult.Refused no
        ? new RecoverResult.Refused(no.refusal(), Optional.of(stranded))
        : new RecoverResult.Done(recoveries);
  }

  @Override
  public RecoverResult recover(
      Actor actor, AppKey app, Collection<InvocationId> ids, Placement placement) {
    Optional<RerunRefusal> against = objection(app, ids.iterator().next(), placement);
    if (against.isPresent()) {
      return new RecoverResult.Refused(against.get());
    }
    String where = placement.equals(Placement.OWN) ? "" : " " + placement;
    note("recover " + actor.name() + " " + app + " " + ids + where);
    return new RecoverResult.Done(recoveries);
  }

  @Override
  public Optional<RerunRefusal> objection(AppKey app, InvocationId one, Placement placement) {
    return placement.anyQueue() ? Optional.empty() : objection;
  }

  @Override
  public SchedulerLook look(AppKey app, Optional<Duration> deadAfter) {
    return scheduler;
  }

  @Override
  public SchedulerFreed free(Actor actor, AppKey app, String run, Optional<Duration> deadAfter) {
    note(
        "free "
            + actor.name()
            + " "
            + app
            + " "
            + run
            + deadAfter.map(span -> " " + span).orElse(""));
    return freed;
  }

  private void note(String what) {
    asked.add(what);
    if (refused.isPresent()) {
      throw refused.get();
    }
  }
}
