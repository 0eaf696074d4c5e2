package dev.pynmon.redis;

import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Server;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a server answers, asked at most once a second for all who want to know; while it answers
 * other questions, every ten seconds. Safe for concurrent use.
 */
final class Pulse {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration ANYWAY = Duration.ofSeconds(10);
  private static final Pattern VERSION = Pattern.compile("(?:redis|valkey)_version:([0-9.]+)");

  private final Server server;
  private final LongSupplier nanos;
  private volatile Optional<Beat> last = Optional.empty();
  private volatile String description = "";

  Pulse(Server server, LongSupplier nanos) {
    this.server = server;
    this.nanos = nanos;
  }

  private record Beat(long at, StoreHealth health) {}

  /** Over a slow line a page takes seconds, and each answer is as good as one to this question. */
  private boolean isFresh(Beat beat) {
    return nanos.getAsLong() - beat.at() < ANYWAY.toNanos() && server.hasAnsweredWithin(FRESH);
  }

  /** That it does not answer is not remembered: it is back as soon as it does. */
  StoreHealth health() {
    Optional<Beat> known = last.filter(this::isFresh);
    if (known.isPresent()) {
      return known.get().health();
    }
    Beat asked = new Beat(nanos.getAsLong(), ask());
    last = Optional.of(asked).filter(beat -> beat.health() instanceof StoreHealth.Up);
    return asked.health();
  }

  /** The server was closed; what was true before no longer counts. */
  void end() {
    last = Optional.empty();
  }

  /** Throws when the server does not answer. */
  void require() {
    if (health() instanceof StoreHealth.Down down) {
      throw new BackendException(down.fault(), null);
    }
  }

  private StoreHealth ask() {
    try {
      return new StoreHealth.Up(server.read(session -> answered(session.batch())));
    } catch (BackendException e) {
      return new StoreHealth.Down(e.fault());
    }
  }

  /** What the server is, is asked once: a user that may only read may not. */
  private String answered(Batch batch) {
    Reply<String> pong = batch.ping();
    if (!description.isEmpty()) {
      batch.send();
      pong.get();
      return description;
    }
    Reply<String> info = batch.info("server");
    batch.send();
    pong.get();
    description = describe(info);
    return description;
  }

  private static String describe(Reply<String> info) {
    try {
      Matcher version = VERSION.matcher(info.get());
      return version.find() ? "Redis " + version.group(1) : "Redis";
    } catch (BackendException _) {
      return "Redis";
    }
  }
}
