package dev.pynmon.application.port.in.app;

import dev.pynmon.domain.app.AppKey;

/**
 * An application that no store knows, or no longer. Callers look applications up with {@link
 * ListAppsUseCase#find} first, so this means that it went away in between.
 */
public final class UnknownAppException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient AppKey key;

  public UnknownAppException(AppKey key) {
    super("no application " + key.value());
    this.key = key;
  }

  /** The key that was asked for. */
  public AppKey key() {
    return key;
  }
}
