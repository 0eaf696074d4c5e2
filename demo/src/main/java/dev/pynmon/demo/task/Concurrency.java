package dev.pynmon.demo.task;

/**
 * How many invocations of a task may run at once (wire format, section 11.2).
 *
 * @param policy what becomes of one too many
 * @param argument the key argument: one at once for each of its values
 */
public record Concurrency(Policy policy, String argument) {
  static final Concurrency FREE = new Concurrency(Policy.FREE, "");

  public enum Policy {
    /** There is no limit. */
    FREE,
    /** It goes back into the queue. */
    REROUTE,
    /** It ends without having run. */
    DROP
  }

  public boolean isLimited() {
    return policy != Policy.FREE;
  }

  /** What only one may hold at a time. */
  public String key(Call call) {
    return call.kind().key() + ":" + call.text(argument);
  }
}
