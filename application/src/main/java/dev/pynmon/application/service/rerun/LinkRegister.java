package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which invocations were registered as re-runs of which, the newest of each application. No store
 * has a place for it. Safe for concurrent use.
 */
public final class LinkRegister {
  /** How many are known of each application. */
  static final int KEPT = 1_000;

  private final Map<AppKey, OfApp> apps = new ConcurrentHashMap<>();

  /** What this invocation has to do with. */
  RerunLinks of(AppKey app, InvocationId invocation) {
    OfApp links = apps.get(app);
    return links == null ? RerunLinks.NONE : links.of(invocation);
  }

  /** One was registered as a re-run of another. */
  void add(AppKey app, InvocationId original, InvocationId as) {
    apps.computeIfAbsent(app, any -> new OfApp()).add(original, as);
  }

  /** From each re-run to its original, oldest first. */
  private static final class OfApp {
    private final Map<InvocationId, InvocationId> originals = new LinkedHashMap<>();

    synchronized void add(InvocationId original, InvocationId as) {
      originals.put(as, original);
      if (originals.size() > KEPT) {
        originals.remove(originals.keySet().iterator().next());
      }
    }

    synchronized RerunLinks of(InvocationId invocation) {
      List<InvocationId> as = new ArrayList<>();
      originals.forEach(
          (rerun, original) -> {
            if (original.equals(invocation)) {
              as.addFirst(rerun);
            }
          });
      return new RerunLinks(as, Optional.ofNullable(originals.get(invocation)));
    }
  }
}
