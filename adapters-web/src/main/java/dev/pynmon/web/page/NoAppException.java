package dev.pynmon.web.page;

import dev.pynmon.application.port.in.app.AppList;

/** No store shows an application yet. */
public final class NoAppException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient AppList list;

  NoAppException(AppList list) {
    super("no application yet");
    this.list = list;
  }

  /** The stores that were looked at. */
  public AppList list() {
    return list;
  }
}
