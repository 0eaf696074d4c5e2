package dev.pynmon.redis.key;

import dev.pynmon.redis.server.Server;
import dev.pynmon.redis.server.Session;
import java.util.function.Function;

/**
 * One application on a server.
 *
 * @param server the server
 * @param keys the application's keys
 */
public record KeyedServer(Server server, AppKeys keys) {
  /**
   * Asks the server something; see {@link Server#read}.
   *
   * @throws dev.pynmon.domain.app.BackendException when the server does not answer, or not in time
   */
  public <T> T read(Function<? super Session, ? extends T> question) {
    return server.read(question);
  }
}
