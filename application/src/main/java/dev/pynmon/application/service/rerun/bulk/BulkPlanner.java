package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkOrder;

/** Works out what a run of many would do. */
final class BulkPlanner {
  private final AppDirectory apps;
  private final Catalogues catalogues;
  private final BulkFinder finder;
  private final Again again;

  BulkPlanner(AppDirectory apps, Catalogues catalogues, ValueDecoder decoder, Again again) {
    this.apps = apps;
    this.catalogues = catalogues;
    this.finder = new BulkFinder(decoder);
    this.again = again;
  }

  /**
   * Works it out.
   *
   * @param id its name: what it registered before is not run again by it
   */
  Planned plan(AppKey app, BulkId id, BulkOrder order) {
    try (Visit visit = apps.visit(app)) {
      Found found = finder.find(visit, order).without(id);
      BulkCheck.Checked checked =
          new BulkCheck(visit, id, order, visit.elsewhere(() -> catalogues.of(visit)), again)
              .check(found.ids());
      return new Planned(visit.summary(), id, order, found, checked);
    }
  }
}
