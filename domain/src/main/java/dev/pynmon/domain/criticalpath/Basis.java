package dev.pynmon.domain.criticalpath;

import java.util.Locale;

/** How it is known that one invocation waited for another. */
public enum Basis {
  /** The orchestrator says so: it waits for it now. */
  EDGE,
  /** It was paused until the other ended; inferred, since no store keeps for whom. */
  PAUSE,
  /** It had called the other, and ran when that ended; inferred from these times alone. */
  TIMES;

  /** In one word, for programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** False where a store says so. */
  public boolean isInferred() {
    return this != EDGE;
  }
}
