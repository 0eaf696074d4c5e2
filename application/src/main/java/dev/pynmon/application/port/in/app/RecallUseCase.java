package dev.pynmon.application.port.in.app;

import dev.pynmon.domain.app.AppKey;

/** What is remembered of an application whose stores do not answer. Safe for concurrent use. */
public interface RecallUseCase {
  /** What this monitor last saw of it. Asks no store, so it never fails. */
  LastSeen lastSeen(AppKey app);
}
