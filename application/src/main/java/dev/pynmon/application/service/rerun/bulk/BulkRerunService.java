package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkRerunUseCase;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.application.service.rerun.LinkRegister;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Plans runs of many, begins them and guides them; each works on a thread of the background. */
public final class BulkRerunService implements BulkRerunUseCase {
  private static final String GOES_ON = "goes on";

  private final Authority authority;
  private final Audit audit;
  private final SingleRerun each;
  private final BulkPlanner planner;
  private final BulkRegister register;
  private final BulkJournal journal;
  private final Background background;
  private final Supplier<Bell> bells;

  /**
   * @param again runs one again, and tells what that would do
   * @param links tells what was run again before
   * @param bells makes what a run waits with
   */
  public BulkRerunService(
      Authority authority,
      Audit audit,
      AppDirectory apps,
      Catalogues catalogues,
      ValueDecoder decoder,
      Again again,
      LinkRegister links,
      BulkRegister register,
      BulkJournal journal,
      Background background,
      Supplier<Bell> bells) {
    this.authority = authority;
    this.audit = audit;
    this.each = new SingleRerun(again, apps);
    this.planner =
        new BulkPlanner(
            apps,
            catalogues,
            new BulkFinder(
                decoder, new MatchingInvocations(decoder, catalogues::queues, background.nanos())),
            again,
            links);
    this.register = register;
    this.journal = journal;
    this.background = background;
    this.bells = bells;
  }

  @Override
  public BulkPlan plan(Actor actor, AppKey app, BulkOrder order) {
    authority.allow(actor, Deed.RERUN);
    return planner.told(app, BulkId.fresh(), order);
  }

  @Override
  public BulkStart begin(
      Actor actor, AppKey app, BulkId id, BulkOrder order, Optional<String> counted) {
    authority.allow(actor, Deed.RERUN);
    Optional<Kept> known = register.kept(id);
    return known.isPresent()
        ? again(actor, app, known.get())
        : anew(actor, planner.plan(app, id, order), counted);
  }

  @Override
  public BulkStart resume(Actor actor, BulkId run) {
    authority.allow(actor, Deed.RERUN);
    return register
        .kept(run)
        .filter(kept -> kept.report().state().isHalfWay())
        .map(kept -> start(actor, kept.report(), kept.ledger()))
        .orElseGet(BulkStart.Unknown::new);
  }

  @Override
  public Optional<BulkReport> pause(Actor actor, BulkId run) {
    return guide(actor, run, found -> found.pause(actor.name()), "to be paused");
  }

  @Override
  public Optional<BulkReport> goOn(Actor actor, BulkId run) {
    return guide(actor, run, BulkRun::goOn, "to go on");
  }

  @Override
  public Optional<BulkReport> stop(Actor actor, BulkId run) {
    return guide(actor, run, found -> found.stop(actor.name()), "to be stopped");
  }

  private Optional<BulkReport> guide(
      Actor actor, BulkId id, Consumer<BulkRun> wish, String outcome) {
    authority.allow(actor, Deed.RERUN);
    register
        .running(id)
        .filter(run -> run.report().isUnderWay())
        .ifPresent(
            run -> {
              wish.accept(run);
              note(actor, run.report(), outcome);
            });
    return register.find(id);
  }

  /** Whoever asks twice for the same gets it once. */
  private BulkStart again(Actor actor, AppKey app, Kept known) {
    BulkReport report = known.report();
    if (!report.app().equals(app)) {
      return new BulkStart.Unknown();
    }
    return report.state().isHalfWay()
        ? start(actor, report, known.ledger())
        : new BulkStart.Begun(report);
  }

  private BulkStart anew(Actor actor, Planned planned, Optional<String> counted) {
    if (counted.filter(shown -> !shown.equals(planned.counted())).isPresent()) {
      return new BulkStart.Changed(planner.told(planned));
    }
    if (!planned.isWorthIt()) {
      return new BulkStart.Nothing(planned.plan(RerunQueues.UNASKED));
    }
    BulkReport report =
        new BulkReport(
            planned.id(),
            planned.app().key(),
            planned.order(),
            actor.name(),
            background.clock().instant(),
            BulkCounts.NONE,
            new BulkState.Going(),
            false);
    Ledger ledger = new Ledger(planned.checked().items());
    each.lookBack(report, ledger);
    return start(actor, report.with(ledger.counts(), report.state()), ledger);
  }

  private BulkStart start(Actor actor, BulkReport report, Ledger ledger) {
    BulkReport begun = report.anew();
    BulkRun run =
        new BulkRun(
            begun,
            ledger,
            each,
            journal,
            background,
            bells.get(),
            end -> note(actor, end, BulkWords.of(end.state())));
    Optional<BulkReport> other = register.add(run);
    if (other.isPresent()) {
      return other.get().id().equals(report.id())
          ? new BulkStart.Begun(other.get())
          : new BulkStart.UnderWay(other.get());
    }
    if (journal.begin(run.report(), ledger.all())) {
      run.outlivesProcess();
    }
    BulkReport now = run.report();
    note(actor, now, now.counts().registered() > 0 ? GOES_ON : AuditEntry.BEGUN);
    background.executor().execute(run::work);
    return new BulkStart.Begun(now);
  }

  private void note(Actor actor, BulkReport run, String outcome) {
    audit.record(
        new AuditEntry(
            background.clock().instant(),
            actor,
            Deed.RERUN,
            run.app(),
            BulkWords.of(run),
            run.counts().registered(),
            outcome));
  }
}
