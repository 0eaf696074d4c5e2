package dev.pynmon.application.service.recovery;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.RecoverResult;
import dev.pynmon.application.port.in.recovery.RecoverUseCase;
import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.ClockTrust;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Counted;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is stranded and puts it back. */
public final class RecoverService implements RecoverUseCase {
  private static final String PUT_BACK = "put back";
  private static final String UNKNOWN = "The orchestrator does not know it.";

  private final Authority authority;
  private final Audit audit;
  private final AppDirectory apps;
  private final Catalogues catalogues;
  private final Clock clock;
  private final TwoLooks looks;
  private final ClockTrust trust;

  /**
   * Looks twice.
   *
   * @param pause lets a second go by between the looks
   */
  public RecoverService(
      Authority authority,
      Audit audit,
      AppDirectory apps,
      Catalogues catalogues,
      Clock clock,
      Pause pause) {
    this.authority = authority;
    this.audit = audit;
    this.apps = apps;
    this.catalogues = catalogues;
    this.clock = clock;
    this.looks = new TwoLooks(clock, pause);
    this.trust = new ClockTrust(clock);
  }

  @Override
  public StrandedReport find(AppKey app) {
    try (Visit visit = apps.visit(app)) {
      return find(visit);
    }
  }

  private StrandedReport find(Visit visit) {
    return new StrandedSearch(looks, trust, catalogues).find(visit);
  }

  @Override
  public Optional<RerunRefusal> objection(AppKey app, InvocationId one, Placement placement) {
    try (Visit visit = apps.visit(app)) {
      return new RecoveryQueues(visit).objection(one, placement);
    }
  }

  @Override
  public RecoverResult recover(
      Actor actor, AppKey app, Collection<InvocationId> ids, Placement placement) {
    authority.allow(actor, Deed.RECOVER);
    try (Visit visit = apps.visit(app)) {
      return recover(actor, visit, ids, placement);
    }
  }

  @Override
  public RecoverResult recoverOrFind(
      Actor actor, AppKey app, Collection<InvocationId> ids, Placement placement) {
    authority.allow(actor, Deed.RECOVER);
    try (Visit visit = apps.visit(app)) {
      RecoverResult result = recover(actor, visit, ids, placement);
      return result instanceof RecoverResult.Refused refused
          ? new RecoverResult.Refused(refused.refusal(), Optional.of(find(visit)))
          : result;
    }
  }

  private RecoverResult recover(
      Actor actor, Visit visit, Collection<InvocationId> ids, Placement placement) {
    List<InvocationId> some = ids.stream().distinct().limit(MAX_RECOVERED).toList();
    RecoveryQueues queues = new RecoveryQueues(visit);
    Optional<RerunRefusal> objection =
        some.stream().findFirst().flatMap(one -> queues.objection(one, placement));
    if (objection.isPresent()) {
      return new RecoverResult.Refused(objection.get());
    }
    List<Recovery> recoveries =
        recover(visit, some, new PuttingBack(visit, catalogues, placement, queues));
    note(actor, visit.app().key(), recoveries);
    return new RecoverResult.Done(recoveries);
  }

  private List<Recovery> recover(Visit visit, List<InvocationId> ids, PuttingBack putting) {
    return trust
        .doubt(visit)
        .map(doubt -> ids.stream().map(id -> new Recovery(id, false, doubt)).toList())
        .orElseGet(() -> recoverEach(visit, ids, putting));
  }

  private List<Recovery> recoverEach(Visit visit, List<InvocationId> ids, PuttingBack putting) {
    Map<InvocationId, InvocationState> seen =
        Needed.of(
            visit.orchestrator(store -> Batches.ask(ids, Statuses.MAX_IDS, store.statuses()::of)));
    Map<InvocationId, NotStranded> reasons = looks.reasons(visit, seen.values());
    List<Recovery> recoveries = new ArrayList<>();
    for (InvocationId id : ids) {
      Optional<InvocationState> state = Optional.ofNullable(seen.get(id));
      Optional<String> reason =
          state.isEmpty()
              ? Optional.of(UNKNOWN)
              : Optional.ofNullable(reasons.get(id)).map(NotStranded::sentence);
      recoveries.add(
          reason
              .map(why -> new Recovery(id, false, why))
              .orElseGet(() -> putting.recover(state.orElseThrow())));
    }
    return recoveries;
  }

  private void note(Actor actor, AppKey app, List<Recovery> recoveries) {
    long queued = recoveries.stream().filter(Recovery::isQueued).count();
    String what =
        recoveries.size() == 1
            ? recoveries.getFirst().invocation().value()
            : Counted.of(recoveries.size(), "stranded invocation");
    String outcome = queued == recoveries.size() ? PUT_BACK : Counted.of(queued) + " put back";
    AuditEntry all =
        new AuditEntry(clock.instant(), actor, Deed.RECOVER, app, what, queued, outcome);
    audit.record(all, recoveries.stream().map(each -> entry(all, each)).toList());
  }

  private static AuditEntry entry(AuditEntry all, Recovery one) {
    return new AuditEntry(
        all.at(),
        all.actor(),
        all.deed(),
        all.app(),
        one.invocation().value(),
        one.isQueued() ? 1 : 0,
        one.isQueued() ? PUT_BACK : one.reason());
  }
}
