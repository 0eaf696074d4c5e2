package dev.pynmon.application.port.out.access;

import dev.pynmon.domain.access.Role;

/**
 * Who may use the monitor.
 *
 * @param name the name
 * @param role what they may do
 * @param epoch grows when the user's sessions are ended
 */
public record Account(String name, Role role, long epoch) {
  /** How many characters a name has at most. */
  public static final int LONGEST_NAME = 64;
}
