package dev.pynmon.domain.app;

/**
 * What is wrong with a store, in our words: never the text of an exception, never a credential.
 *
 * @param kind what sort of fault it is
 * @param store the alias of the store
 * @param problem one sentence that says what happened
 * @param advice one sentence that says what to check or do
 */
public record BackendFault(Kind kind, String store, String problem, String advice) {
  /** Sorts of faults. */
  public enum Kind {
    /** The store is not there, or not there yet. */
    UNAVAILABLE(true),
    /** The store did not answer in time. */
    TIMEOUT(true),
    /** Others changed the same again and again, so that nothing was changed here. */
    OUTRUN(true),
    /** Others did not let go of the lock, so that nothing was changed here. */
    LOCKED(true),
    /** What the store holds cannot be read. */
    CORRUPT_DATA(false),
    /** This is not a store that the plugin can read, or it may not read it. */
    UNSUPPORTED(false);

    private final boolean waitingHelps;

    Kind(boolean waitingHelps) {
      this.waitingHelps = waitingHelps;
    }

    /** True when the fault may go away without anybody's doing. */
    public boolean waitingHelps() {
      return waitingHelps;
    }

    /** True when nothing was changed for certain by what failed so. */
    public boolean isUntouched() {
      return this == OUTRUN || this == LOCKED || this == UNSUPPORTED;
    }
  }
}
