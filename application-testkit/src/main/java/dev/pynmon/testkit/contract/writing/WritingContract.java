package dev.pynmon.testkit.contract.writing;

import static org.assertj.core.api.Assertions.fail;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.testkit.contract.BackendContract;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the contracts of purges and repairs share: a store that may be written to, and words to
 * change it.
 */
public abstract class WritingContract extends BackendContract {
  private static final int MAX_BATCHES = 10_000;

  @Override
  protected final boolean isReadOnly() {
    return false;
  }

  /** What may be removed, which must be something. */
  protected static AppPurges purges(StoreApp app) {
    return app.purges().orElseThrow();
  }

  /** What may be done again or repaired, which must be something. */
  protected static AppRepairs repairs(StoreApp app) {
    return app.repairs().orElseThrow();
  }

  /** Removes all of a component and tells how many entries went. */
  protected static long purge(StoreApp app, Component component) {
    return finish(purges(app).all(component).begin(), Removal.MAX_BATCH);
  }

  /** Removes all of every component. */
  protected static void purge(StoreApp app) {
    List.of(Component.values()).forEach(component -> purge(app, component));
  }

  /** Goes on until nothing is left, and tells how many entries went. */
  protected static long finish(Removal removal, int limit) {
    long entries = 0;
    for (int batch = 0; batch < MAX_BATCHES; batch++) {
      Removed removed = removal.next(limit);
      entries += removed.entries();
      if (removed.done()) {
        return entries;
      }
    }
    return fail("not done after %d batches", MAX_BATCHES);
  }

  /** What every component holds. */
  protected static Map<Component, List<Holding>> holdings(StoreApp app) {
    Map<Component, List<Holding>> holdings = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      holdings.put(component, purges(app).all(component).holdings());
    }
    return holdings;
  }
}
