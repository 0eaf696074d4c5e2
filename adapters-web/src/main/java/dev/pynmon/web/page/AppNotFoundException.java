package dev.pynmon.web.page;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.domain.app.AppKey;

/** An address names an application that no store knows. */
public final class AppNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient AppKey key;
  private final transient AppList list;

  /** Keeps what there is, so that the visitor can choose. */
  public AppNotFoundException(AppKey key, AppList list) {
    super("no application " + key.value());
    this.key = key;
    this.list = list;
  }

  /** The key that was asked for. */
  public AppKey key() {
    return key;
  }

  /** The applications and stores there are. */
  public AppList list() {
    return list;
  }
}
