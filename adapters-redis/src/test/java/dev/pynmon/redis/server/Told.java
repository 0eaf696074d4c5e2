package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;

/** What is said of the store {@code shop} when something is wrong with its server. */
final class Told {
  private Told() {}

  static BackendFault fault(Kind kind, String problem, String advice) {
    return new BackendFault(kind, "shop", problem, advice);
  }

  static BackendFault unavailable(String problem, String advice) {
    return fault(Kind.UNAVAILABLE, problem, advice);
  }

  static BackendFault unsupported(String problem, String advice) {
    return fault(Kind.UNSUPPORTED, problem, advice);
  }

  static BackendFault notThere(int port) {
    return unavailable(
        "There is no Redis server at 127.0.0.1:" + port + ".",
        "Check that it runs and can be reached from here; it is asked again at the next request.");
  }

  static BackendFault broken(int port) {
    return unavailable(
        "The server at 127.0.0.1:" + port + " broke off the connection.",
        "It is asked again at the next request.");
  }

  static BackendFault hungUp(String place) {
    return unavailable(
        "The server at " + place + " broke off the connection without an answer.",
        "Check that it is a Redis server, and whether it wants TLS (rediss:// instead of redis://).");
  }

  static BackendFault slow(String place) {
    return fault(
        Kind.TIMEOUT,
        "The server at " + place + " did not answer in time.",
        "Try again; if it stays so, the server is busy or the way to it is slow.");
  }

  static BackendFault closed() {
    return unavailable("The store shop was closed.", "Pynmon is shutting down.");
  }
}
