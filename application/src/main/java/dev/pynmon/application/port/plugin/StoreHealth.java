package dev.pynmon.application.port.plugin;

import dev.pynmon.domain.app.BackendFault;

/** Whether a store answers. */
public sealed interface StoreHealth {
  /**
   * It does.
   *
   * @param description what it is, for people, for example the version of its server
   */
  record Up(String description) implements StoreHealth {}

  /**
   * It does not.
   *
   * @param fault what is wrong
   */
  record Down(BackendFault fault) implements StoreHealth {}
}
