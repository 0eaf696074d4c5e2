package dev.pynmon.testkit.contract;

/**
 * What a kind of store may be unable to do, because pynenc does not keep it there; the contracts
 * then expect the opposite. Where nothing can be expected instead, a contract of its own holds it,
 * to be bound by those that can: {@link LateStoreContract}, {@link EmptyComponentsContract}, {@link
 * ContextReferencesContract}, {@link ClientDataOrderContract}.
 */
public enum Behaviour {
  /** The time at which a message was pushed is stored. */
  QUEUE_TIMES,
  /** Purging the state backend removes the application's record of itself. */
  APP_INFO_IS_PURGED,
  /** Classes of pynenc keep their data in such a store. */
  STANDS_FOR_PYNENC_CLASSES
}
