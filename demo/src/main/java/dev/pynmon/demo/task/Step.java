package dev.pynmon.demo.task;

import java.util.List;
import java.util.Map;

/** Something that an invocation does while it runs. */
public sealed interface Step {
  /** Takes time. */
  record Work(long micros) implements Step {}

  /**
   * Calls other tasks.
   *
   * @param awaited whether it waits for their results
   * @param strict whether a failure among them is its own
   */
  record Fork(List<Call> calls, boolean awaited, boolean strict) implements Step {
    public Fork {
      calls = List.copyOf(calls);
    }
  }

  /** Keeps a value in its workflow. */
  record Keep(String key, String value) implements Step {}

  /**
   * Emits an event.
   *
   * @param code its kind
   * @param payload what it carries
   * @param reaction what the trigger loop calls upon it
   */
  record Emit(String code, Map<String, Object> payload, Call reaction) implements Step {}

  /** Looks for invocations whose runner is gone, as pynenc's own tasks do. */
  record Recover(Stranded what) implements Step {}

  /** What pynenc's two recovery tasks look for. */
  enum Stranded {
    PENDING,
    RUNNING
  }
}
