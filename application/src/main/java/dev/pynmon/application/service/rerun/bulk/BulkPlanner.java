package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.application.service.rerun.LinkRegister;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Works out what a run of many would do. */
final class BulkPlanner {
  private final AppDirectory apps;
  private final Catalogues catalogues;
  private final BulkFinder finder;
  private final Again again;
  private final LinkRegister links;

  BulkPlanner(
      AppDirectory apps,
      Catalogues catalogues,
      BulkFinder finder,
      Again again,
      LinkRegister links) {
    this.apps = apps;
    this.catalogues = catalogues;
    this.finder = finder;
    this.again = again;
    this.links = links;
  }

  /**
   * Works it out.
   *
   * @param id its name: what it registered before is not run again by it
   */
  Planned plan(AppKey app, BulkId id, BulkOrder order) {
    try (Visit visit = apps.visit(app)) {
      return plan(visit, id, order);
    }
  }

  /** The same as it is told: with the queues that they would go to. */
  BulkPlan told(AppKey app, BulkId id, BulkOrder order) {
    try (Visit visit = apps.visit(app)) {
      return told(visit, plan(visit, id, order));
    }
  }

  /** One that was worked out before, as it is told. */
  BulkPlan told(Planned planned) {
    try (Visit visit = apps.visit(planned.app().key())) {
      return told(visit, planned);
    }
  }

  private BulkPlan told(Visit visit, Planned planned) {
    RerunChoice choice = planned.order().choice();
    return planned.plan(RerunQueues.of(planned, original -> again.look(visit, original, choice)));
  }

  private Planned plan(Visit visit, BulkId id, BulkOrder order) {
    Originals found = finder.find(visit, order, sieve(visit, id, order));
    TaskCatalogueResult catalogue = visit.elsewhere(() -> catalogues.of(visit));
    BulkCheck.Checked checked = checked(visit, id, order, catalogue, found.ids());
    return new Planned(
            visit.summary(),
            id,
            order,
            found,
            checked,
            SharedCalls.of(checked, order.hasCanary()),
            Fates.of(visit, found.again().values()),
            Map.of(),
            BulkProspect.UNASKED)
        .because(visit, callers -> runnable(visit, order, catalogue, callers));
  }

  private BulkCheck.Checked checked(
      Visit visit,
      BulkId id,
      BulkOrder order,
      TaskCatalogueResult catalogue,
      List<InvocationId> ids) {
    BulkCheck.Checked checked = new BulkCheck(visit, id, order, catalogue, again).check(ids);
    return order.heeds(BulkReason.CALLED) ? withoutCalled(visit, checked) : checked;
  }

  /** Those of these that a run of them alone would take: just these a plan of it tells then. */
  private Set<InvocationId> runnable(
      Visit visit, BulkOrder order, TaskCatalogueResult catalogue, List<InvocationId> ids) {
    BulkOrder alone = BulkOrder.of(new BulkSource.Chosen(ids), order.asOf());
    BulkCheck.Checked checked =
        checked(
            visit,
            BulkId.fresh(),
            alone,
            catalogue,
            ids.stream().filter(each -> !ranAgain(visit, each)).toList());
    Set<InvocationId> stoodFor = SharedCalls.of(checked, alone.hasCanary()).keySet();
    return checked.items().stream()
        .filter(Planned::isOpen)
        .map(BulkItem::original)
        .filter(each -> !stoodFor.contains(each))
        .collect(Collectors.toSet());
  }

  private Sieve sieve(Visit visit, BulkId id, BulkOrder order) {
    AppKey app = visit.app().key();
    boolean heeds = order.heeds(BulkReason.RUN_AGAIN);
    return new Sieve(
        id.own(),
        each -> heeds ? links.of(app, each).rerunAs() : List.of(),
        ids ->
            order.source() instanceof BulkSource.Chosen
                ? Sieve.Aside.NONE
                : aside(visit, order, ids));
  }

  /** As far as the orchestrator tells: what it has forgotten is left out by its record. */
  private static Sieve.Aside aside(Visit visit, BulkOrder order, List<InvocationId> ids) {
    Collection<InvocationState> states = visit.states(ids).values();
    boolean mayBeCore = order.source().namesNoTask();
    return new Sieve.Aside(
        those(states, state -> mayBeCore && state.task().isSystem()),
        those(states, state -> state.status().at().isAfter(order.asOf())));
  }

  private static Set<InvocationId> those(
      Collection<InvocationState> states, Predicate<InvocationState> wanted) {
    return states.stream().filter(wanted).map(InvocationState::id).collect(Collectors.toSet());
  }

  private BulkCheck.Checked withoutCalled(Visit visit, BulkCheck.Checked checked) {
    return new Callers(visit, each -> ranAgain(visit, each)).without(checked);
  }

  private boolean ranAgain(Visit visit, InvocationId id) {
    return !links.of(visit.app().key(), id).rerunAs().isEmpty();
  }
}
