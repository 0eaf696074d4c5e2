package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The id of a workflow run, which is the id of the invocation that defines it (wire format, section
 * 2.1).
 *
 * @param value the id as stored, taken as it is; use {@link #parse} for what a visitor typed
 */
public record WorkflowId(String value) implements Comparable<WorkflowId> {
  public WorkflowId {
    requireNonNull(value);
  }

  /** The id, or empty when the text cannot be one: empty, too long, with blanks or controls. */
  public static Optional<WorkflowId> parse(String text) {
    return IdText.isPlausible(text) ? Optional.of(new WorkflowId(text)) : Optional.empty();
  }

  /** The invocation that defines this workflow. */
  public InvocationId definingInvocation() {
    return new InvocationId(value);
  }

  @Override
  public int compareTo(WorkflowId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
