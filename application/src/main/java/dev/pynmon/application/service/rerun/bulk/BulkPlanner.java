package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.application.service.rerun.LinkRegister;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import java.util.List;

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
      ValueDecoder decoder,
      Again again,
      LinkRegister links) {
    this.apps = apps;
    this.catalogues = catalogues;
    this.finder = new BulkFinder(decoder);
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
      Found found = finder.find(visit, order, sieve(app, id, order));
      BulkCheck.Checked checked =
          new BulkCheck(visit, id, order, visit.elsewhere(() -> catalogues.of(visit)), again)
              .check(found.ids());
      return new Planned(
          visit.summary(),
          id,
          order,
          found,
          order.heeds(BulkReason.CALLED) ? withoutCalled(visit, checked) : checked,
          Fates.of(visit, found.again().values()));
    }
  }

  private Sieve sieve(AppKey app, BulkId id, BulkOrder order) {
    boolean heeds = order.heeds(BulkReason.RUN_AGAIN);
    return new Sieve(id.own(), each -> heeds ? links.of(app, each).rerunAs() : List.of());
  }

  private BulkCheck.Checked withoutCalled(Visit visit, BulkCheck.Checked checked) {
    AppKey app = visit.app().key();
    return new Callers(visit, each -> !links.of(app, each).rerunAs().isEmpty()).without(checked);
  }
}
