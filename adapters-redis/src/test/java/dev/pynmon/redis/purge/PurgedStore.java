package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.redis.RedisPlugin;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server as a monitor sees it that purges.
 *
 * @param store the product's
 */
record PurgedStore(Store store) implements AutoCloseable {
  private static final Instant LATER = Instant.parse("2026-11-25T00:00:00Z");

  static PurgedStore at(URI address) {
    return at(address, LATER);
  }

  static PurgedStore at(URI address, Instant now) {
    BackendContext context =
        new BackendContext(
            "shop",
            Clock.fixed(now, ZoneOffset.UTC),
            Duration.ofSeconds(30),
            false,
            Map.of(),
            Runnable::run);
    return new PurgedStore(new RedisPlugin().open(StoreUrl.parse(address.toString()), context));
  }

  AppPurges purges(AppId app) {
    return store.open(app).purges().orElseThrow();
  }

  /** Removes all of a component; gives how many entries went. */
  long purge(AppId app, Component component) {
    return finish(purges(app).all(component).begin());
  }

  void purge(AppId app) {
    for (Component component : Component.values()) {
      purge(app, component);
    }
  }

  static long finish(Removal removal) {
    long entries = 0;
    Removed removed;
    do {
      removed = removal.next(Removal.MAX_BATCH);
      entries += removed.entries();
    } while (!removed.done());
    return entries;
  }

  /** Those that ended by now. */
  List<EndedInvocation> ended(AppId app) {
    EndedWalk walk = purges(app).ended().endedBy(LATER);
    List<EndedInvocation> all = new ArrayList<>();
    for (List<InvocationState> next = walk.next(1_000); !next.isEmpty(); next = walk.next(1_000)) {
      Map<InvocationId, StoredInvocation> records =
          store
              .open(app)
              .stateBackend()
              .available()
              .orElseThrow()
              .records()
              .of(next.stream().map(InvocationState::id).toList());
      next.forEach(
          state ->
              all.add(new EndedInvocation(state, Optional.ofNullable(records.get(state.id())))));
    }
    return all;
  }

  /** Removes these from every component, as many at once as may be. */
  long remove(AppId app, List<EndedInvocation> ended) {
    long entries = 0;
    for (Component component : Component.values()) {
      for (int at = 0; at < ended.size(); at += InvocationPurge.MAX_BATCH) {
        int end = Math.min(ended.size(), at + InvocationPurge.MAX_BATCH);
        entries += purges(app).invocations(component).remove(ended.subList(at, end));
      }
    }
    return entries;
  }

  @Override
  public void close() {
    store.close();
  }
}
