package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of runs of many what is remembered, and of their invocations how they are now. */
public final class FollowBulksService implements FollowBulksUseCase {
  private final AppDirectory apps;
  private final BulkRegister register;

  public FollowBulksService(AppDirectory apps, BulkRegister register) {
    this.apps = apps;
    this.register = register;
  }

  @Override
  public Optional<BulkReport> find(BulkId run) {
    return register.find(run);
  }

  @Override
  public List<BulkReport> of(AppKey app) {
    return register.of(app);
  }

  @Override
  public Optional<BulkReport> await(BulkId run, Duration patience) {
    register.running(run).ifPresent(found -> found.await(patience));
    return find(run);
  }

  @Override
  public Optional<BulkItems> items(BulkId run, BulkItems.Which which, PageRequest.Skip page) {
    return register.kept(run).map(found -> items(found, which, page));
  }

  @Override
  public Optional<BulkFates> fates(BulkId run) {
    return register.kept(run).map(this::fates);
  }

  private BulkFates fates(Kept run) {
    List<InvocationId> stand = run.ledger().stand();
    try (Visit visit = apps.visit(run.report().app())) {
      return stand.isEmpty() ? BulkFates.NONE : Fates.of(visit, stand);
    }
  }

  private BulkItems items(Kept run, BulkItems.Which which, PageRequest.Skip page) {
    List<BulkItem> all = run.ledger().those(which);
    List<BulkItem> items = all.stream().skip(page.skip()).limit(page.limit()).toList();
    List<InvocationId> now =
        items.stream().flatMap(item -> item.outcome().stands().stream()).distinct().toList();
    try (Visit visit = apps.visit(run.report().app())) {
      return new BulkItems(
          run.report(),
          which,
          all.size(),
          items,
          visit.orchestrator(store -> now.isEmpty() ? Map.of() : store.statuses().of(now)));
    }
  }
}
