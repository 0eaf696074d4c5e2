package dev.pynmon.redis.server;

import java.util.Optional;

/**
 * Who we are.
 *
 * @param user the user of an ACL; empty for the default one
 * @param password the password, if one is needed
 */
record Login(Optional<String> user, Optional<String> password) {
  static final Login NOBODY = new Login(Optional.empty(), Optional.empty());

  /** Says nothing. */
  @Override
  public String toString() {
    return "Login[…]";
  }
}
