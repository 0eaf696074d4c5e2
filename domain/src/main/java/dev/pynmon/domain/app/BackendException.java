package dev.pynmon.domain.app;

import org.jspecify.annotations.Nullable;

/** A store cannot answer. Thrown by every port; the driver's exception is the cause. */
public final class BackendException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient BackendFault fault;

  public BackendException(BackendFault fault, @Nullable Throwable cause) {
    super(fault.store() + ": " + fault.problem(), cause);
    this.fault = fault;
  }

  /** What is wrong, fit to be shown. */
  public BackendFault fault() {
    return fault;
  }
}
