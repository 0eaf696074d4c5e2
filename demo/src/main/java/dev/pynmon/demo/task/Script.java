package dev.pynmon.demo.task;

import java.util.List;

/**
 * How one attempt at a task goes.
 *
 * @param steps what it does
 * @param ending how it ends, unless a child's failure ends it before
 */
public record Script(List<Step> steps, Ending ending) {
  public Script {
    steps = List.copyOf(steps);
  }

  /** How an attempt ends. */
  public sealed interface Ending {
    /** With a result. */
    record Return(String serialized) implements Ending {}

    /** With an exception. */
    record Raise(Failure failure) implements Ending {}
  }
}
