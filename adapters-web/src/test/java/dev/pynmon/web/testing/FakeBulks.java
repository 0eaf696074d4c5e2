package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkRerunUseCase;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.port.in.rerun.WholeBulk;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs of many that write nothing: what a test puts in is answered, and asked remembered. */
public final class FakeBulks implements BulkRerunUseCase, FollowBulksUseCase {
  public final List<String> asked = new ArrayList<>();
  public final List<String> listed = new ArrayList<>();
  public final List<BulkReport> runs = new ArrayList<>();
  public Optional<RefusedException> refused = Optional.empty();
  public Optional<BulkPlan> plan = Optional.empty();
  public BulkStart start = new BulkStart.Unknown();
  public BulkFates fates = BulkFates.NONE;
  public int fatesAsked;
  public Optional<BulkFirst> first = Optional.empty();
  public Optional<BulkItems> items = Optional.empty();

  @Override
  public BulkPlan plan(Actor actor, AppKey app, BulkOrder order) {
    note("plan " + actor.name() + " " + app + " " + order);
    return plan.orElseThrow();
  }

  @Override
  public BulkStart begin(
      Actor actor, AppKey app, BulkId id, BulkOrder order, Optional<String> counted) {
    note(
        "begin "
            + actor.name()
            + " "
            + app
            + " "
            + id
            + " "
            + order
            + counted.map(seen -> " as " + seen).orElse(""));
    return start;
  }

  @Override
  public Optional<BulkReport> pause(Actor actor, BulkId run) {
    note("pause " + actor.name() + " " + run);
    return find(run);
  }

  @Override
  public Optional<BulkReport> goOn(Actor actor, BulkId run) {
    note("go on " + actor.name() + " " + run);
    return find(run);
  }

  @Override
  public Optional<BulkReport> stop(Actor actor, BulkId run) {
    note("stop " + actor.name() + " " + run);
    return find(run);
  }

  @Override
  public BulkStart resume(Actor actor, BulkId run) {
    note("resume " + actor.name() + " " + run);
    return start;
  }

  @Override
  public Optional<BulkReport> find(BulkId run) {
    return runs.stream().filter(each -> each.id().equals(run)).findFirst();
  }

  @Override
  public List<BulkFates> fates(AppKey app, List<BulkId> some) {
    fatesAsked++;
    return some.stream().map(_ -> fates).toList();
  }

  @Override
  public Optional<WholeBulk> whole(
      BulkId run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page) {
    boolean isAsking =
        runs.stream()
            .anyMatch(one -> one.id().equals(run) && one.state() instanceof BulkState.Asking);
    return items(run, which, now, page)
        .map(part -> new WholeBulk(part, fates, isAsking ? first : Optional.empty()));
  }

  @Override
  public Optional<BulkFirst> first(BulkId run) {
    return first;
  }

  @Override
  public List<BulkReport> of(AppKey app) {
    return runs.stream().filter(each -> each.app().equals(app)).toList();
  }

  @Override
  public Optional<BulkReport> await(BulkId run, Duration patience) {
    return find(run);
  }

  @Override
  public Optional<BulkItems> items(
      BulkId run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page) {
    listed.add(run + " " + which + now.map(status -> " " + status.value()).orElse(""));
    return items;
  }

  private void note(String what) {
    asked.add(what);
    if (refused.isPresent()) {
      throw refused.get();
    }
  }
}
