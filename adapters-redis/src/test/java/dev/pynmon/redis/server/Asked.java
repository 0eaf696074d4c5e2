package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A server as the product sees it, opened by its address.
 *
 * @param server the product's
 * @param timeout the longest that a read may take
 */
record Asked(Server server, Duration timeout) implements AutoCloseable {
  /** Long enough for whoever answers at all, however busy the machine. */
  static final Duration USUAL = Duration.ofSeconds(30);

  /** So much longer than a timeout no machine takes, however busy, unless nobody looks at it. */
  private static final Duration SLACK = Duration.ofSeconds(30);

  static Asked at(URI address) {
    return at(address.toString());
  }

  static Asked at(String address) {
    return at(address, USUAL, Map.of());
  }

  static Asked at(String address, Duration timeout, Map<String, String> settings) {
    BackendContext context =
        new BackendContext("shop", Clock.systemUTC(), timeout, true, settings, Runnable::run);
    return new Asked(Servers.at(StoreUrl.parse(address), context), timeout);
  }

  String ping() {
    return ask(Batch::ping);
  }

  Optional<String> get(String key) {
    return ask(batch -> batch.get(key));
  }

  /** One command. */
  <T> T ask(Function<Batch, Reply<T>> question) {
    return server.read(
        session -> {
          Batch batch = session.batch();
          Reply<T> reply = question.apply(batch);
          batch.send();
          return reply.get();
        });
  }

  /** What is wrong when it is asked for a sign of life. */
  BackendFault fault() {
    return fault(Batch::ping);
  }

  /** What is wrong when it is asked this; always known within the timeout. */
  <T> BackendFault fault(Function<Batch, Reply<T>> question) {
    long start = System.nanoTime();
    BackendException thrown = catchThrowableOfType(BackendException.class, () -> ask(question));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(thrown).isNotNull();
    assertThat(took).isLessThan(timeout.plus(SLACK));
    return thrown.fault();
  }

  @Override
  public void close() {
    server.close();
  }
}
