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
  /**
   * Messages are found by looking through queues, as far as a bound. Where there is an index of
   * them, each is found wherever it stands.
   */
  QUEUES_ARE_SEARCHED,
  /** Purging the state backend removes the application's record of itself. */
  APP_INFO_IS_PURGED,
  /**
   * The status and the time of a history entry are stored beside its JSON. Where they are not, a
   * broken one has no status, and no time in the history of its invocation; it still has its time
   * among the entries of all.
   */
  BROKEN_ENTRY_TELLS_STATUS,
  /**
   * A broker that holds nothing tells whether its pynenc knows queues by name. Where it does not,
   * it is shown as what is released: one queue, empty.
   */
  EMPTY_BROKER_TELLS_VERSION,
  /**
   * Lists that cover the whole store (applications, tasks, client data) are of the moment. Where
   * they are made in the background they may be as old as their last making.
   */
  FRESH_CATALOGUES,
  /**
   * A pynenc 0.2.4 can work on such a store. Where no plugin lets it, what it would leave there is
   * taken for that of 0.3.
   */
  PYNENC_0_2_4,
  /** Classes of pynenc keep their data in such a store. */
  STANDS_FOR_PYNENC_CLASSES
}
