package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.port.in.purge.PurgeStart;
import dev.pynmon.application.port.in.purge.RunPurgeUseCase;
import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins purges, goes on with them and ends them; each works on a thread of the background. */
public final class RunPurgeService implements RunPurgeUseCase {
  private final Authority authority;
  private final Audit audit;
  private final AppDirectory apps;
  private final PurgeRegister register;
  private final PurgeJournal journal;
  private final Background background;

  public RunPurgeService(
      Authority authority,
      Audit audit,
      AppDirectory apps,
      PurgeRegister register,
      PurgeJournal journal,
      Background background) {
    this.authority = authority;
    this.audit = audit;
    this.apps = apps;
    this.register = register;
    this.journal = journal;
    this.background = background;
  }

  @Override
  public PurgeStart begin(Actor actor, AppKey app, PurgeScope scope) {
    authority.allow(actor, Deed.PURGE);
    return begin(actor, app, scope, new PurgeId(UUID.randomUUID().toString()));
  }

  @Override
  public PurgeStart resume(Actor actor, PurgeId purge) {
    authority.allow(actor, Deed.PURGE);
    return register
        .find(purge)
        .filter(PurgeReport::isHalfWay)
        .map(report -> begin(actor, report.app(), report.scope(), purge))
        .orElseGet(PurgeStart.Unknown::new);
  }

  @Override
  public void stop(Actor actor, PurgeId purge) {
    authority.allow(actor, Deed.PURGE);
    register
        .running(purge)
        .filter(PurgeRun::isUnderWay)
        .ifPresent(
            run -> {
              run.stop();
              note(actor, run.report(), AuditEntry.STOPPING);
            });
  }

  private PurgeStart begin(Actor actor, AppKey app, PurgeScope scope, PurgeId id) {
    PurgePlan plan = new PurgePlan(apps.app(app), background.clock().instant());
    List<Component> onlyRead = plan.onlyRead(scope);
    if (!onlyRead.isEmpty()) {
      return new PurgeStart.OnlyRead(onlyRead);
    }
    PurgeRun run = run(plan.work(scope), actor, app, scope, id);
    Optional<PurgeReport> other = register.add(run);
    if (other.isPresent()) {
      return other.get().end().isPresent()
          ? new PurgeStart.Unknown()
          : new PurgeStart.UnderWay(other.get());
    }
    journal.write(run.report());
    note(actor, run.report(), AuditEntry.BEGUN);
    background.executor().execute(() -> work(run));
    return new PurgeStart.Begun(run.report());
  }

  private PurgeRun run(PurgeWork work, Actor actor, AppKey app, PurgeScope scope, PurgeId id) {
    PurgeReport begun =
        new PurgeReport(
            id,
            app,
            scope,
            actor.name(),
            background.clock().instant(),
            work.steps(),
            0,
            0,
            Optional.empty());
    return new PurgeRun(
        work,
        begun,
        background.clock(),
        new Throttled(journal, background.nanos()),
        report -> note(actor, report, PurgeWords.outcome(report)));
  }

  private void work(PurgeRun run) {
    run.work();
    run.report().end().ifPresent(end -> settle(run.report(), end));
  }

  /** Nobody shall resume what another purge has done. */
  private void settle(PurgeReport report, PurgeEnd end) {
    if (end instanceof PurgeEnd.Complete) {
      register.settledBy(report).forEach(half -> journal.write(half.with(end)));
    }
  }

  private void note(Actor actor, PurgeReport report, String outcome) {
    audit.record(
        new AuditEntry(
            background.clock().instant(),
            actor,
            Deed.PURGE,
            report.app(),
            PurgeWords.of(report.scope()) + ", " + report.id(),
            report.removed(),
            outcome));
  }
}
