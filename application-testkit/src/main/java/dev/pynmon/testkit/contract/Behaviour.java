package dev.pynmon.testkit.contract;

/** What a kind of store may be unable to do, because pynenc does not keep it there. */
public enum Behaviour {
  /** The time at which a message was pushed is stored. */
  QUEUE_TIMES,
  /** The time at which a client data value was stored is kept, so the list is newest first. */
  CLIENT_DATA_TIMES,
  /** A component that was never used leaves a trace, so its absence can be told. */
  TRACES_OF_EMPTY_COMPONENTS,
  /** Runner contexts name their parents, rather than hold a copy of them. */
  CONTEXTS_BY_REFERENCE,
  /** Purging the state backend removes the application's record of itself. */
  APP_INFO_IS_PURGED,
  /** The store itself is not there before something is written. */
  APPEARS_WHEN_WRITTEN
}
