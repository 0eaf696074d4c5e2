package dev.pynmon.domain.orchestrator;

/** What a store keeps of the atomic service, and so by which rules its runners take turns. */
public enum ServiceGeneration {
  /** Before pynenc 0.2.4: the last run of each runner, kept with its heartbeat. */
  LAST_RUN,
  /** Since pynenc 0.2.4: a record of each run. */
  RECORDS
}
