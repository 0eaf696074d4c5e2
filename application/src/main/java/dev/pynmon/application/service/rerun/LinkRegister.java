package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which invocations were registered as re-runs of which, the newest of each application. No store
 * has a place for it. Safe for concurrent use.
 */
public final class LinkRegister {
  /** How many are known of each application. */
  static final int KEPT = 100_000;

  private final Map<AppKey, OfApp> apps = new ConcurrentHashMap<>();

  /** What this invocation has to do with. */
  public RerunLinks of(AppKey app, InvocationId invocation) {
    OfApp links = apps.get(app);
    return links == null ? RerunLinks.NONE : links.of(invocation);
  }

  /** One was registered as a re-run of another. */
  public void add(AppKey app, InvocationId original, InvocationId as) {
    apps.computeIfAbsent(app, _ -> new OfApp()).add(original, as);
  }

  /** From each re-run to its original, oldest first, and from those to their re-runs. */
  private static final class OfApp {
    private final Map<InvocationId, InvocationId> originals = new LinkedHashMap<>();
    private final Map<InvocationId, List<InvocationId>> reruns = new HashMap<>();

    synchronized void add(InvocationId original, InvocationId as) {
      if (originals.putIfAbsent(as, original) == null) {
        reruns.computeIfAbsent(original, _ -> new ArrayList<>(1)).addFirst(as);
      }
      if (originals.size() > KEPT) {
        forget(originals.entrySet().iterator().next());
      }
    }

    private void forget(Map.Entry<InvocationId, InvocationId> oldest) {
      InvocationId as = oldest.getKey();
      reruns.computeIfPresent(oldest.getValue(), (_, all) -> without(all, as));
      originals.remove(as);
    }

    private static @Nullable List<InvocationId> without(List<InvocationId> all, InvocationId one) {
      all.remove(one);
      return all.isEmpty() ? null : all;
    }

    synchronized RerunLinks of(InvocationId invocation) {
      return new RerunLinks(
          reruns.getOrDefault(invocation, List.of()),
          Optional.ofNullable(originals.get(invocation)));
    }
  }
}
