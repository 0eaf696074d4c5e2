package dev.pynmon.memory.simulation;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.List;

/** An invocation that nobody's task called, and all that came of it. It leaves the store as one. */
final class Family {
  private final long begun;
  private final List<InvocationId> members = new ArrayList<>();
  private int open;
  private long lastEnd;

  Family(long begun) {
    this.begun = begun;
  }

  void joined(InvocationId member) {
    members.add(member);
    open++;
  }

  void ended(long at) {
    open--;
    lastEnd = at;
  }

  List<InvocationId> members() {
    return members;
  }

  long begun() {
    return begun;
  }

  boolean isComplete() {
    return open == 0;
  }

  /** True when all have ended, the last of them before this time. */
  boolean isOver(long before) {
    return open == 0 && lastEnd < before;
  }
}
