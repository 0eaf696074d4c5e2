package dev.pynmon.redis.server;

import dev.pynmon.redis.tls.Tls;
import java.util.Optional;

/**
 * Where a server listens, and who we are there.
 *
 * @param host a name or an address; IPv6 without brackets
 * @param port the port
 * @param database the number of the database, 0 and up
 * @param user the user of an ACL; empty for the default one
 * @param password the password, if one is needed
 * @param tls how the connection is secured; empty when it is not
 */
record Endpoint(
    String host,
    int port,
    int database,
    Optional<String> user,
    Optional<String> password,
    Optional<Tls> tls) {
  /** The port of a server of which nobody says otherwise. */
  static final int DEFAULT_PORT = 6_379;

  /** Where it is, for people. */
  String place() {
    String bracketed = host.contains(":") ? "[" + host + "]" : host;
    return bracketed + ":" + port;
  }

  /** Names the place only. */
  @Override
  public String toString() {
    return place() + "/" + database;
  }
}
