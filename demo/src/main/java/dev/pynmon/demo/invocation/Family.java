package dev.pynmon.demo.invocation;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.List;

/** An invocation that nobody's task called, and all that came of it. It leaves the store as one. */
public final class Family {
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

  public List<InvocationId> members() {
    return members;
  }

  public long begun() {
    return begun;
  }

  public boolean isComplete() {
    return open == 0;
  }

  /** True when all have ended, the last of them before this time. */
  public boolean isOver(long before) {
    return open == 0 && lastEnd < before;
  }
}
