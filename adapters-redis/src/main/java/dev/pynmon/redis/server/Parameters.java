package dev.pynmon.redis.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands behind the question mark of an address, by the names that redis-py gives it. */
final class Parameters {
  static final Set<String> TLS =
      Set.of("ssl_cert_reqs", "ssl_ca_certs", "ssl_certfile", "ssl_keyfile", "ssl_check_hostname");
  private static final Set<String> COMMON =
      Set.of("db", "username", "password", "socket_timeout", "socket_connect_timeout");
  private static final Set<String> SENTINEL =
      Set.of("ssl", "sentinel_username", "sentinel_password");

  /** pynenc's own client obeys these; a monitor has no use for them. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "client_name",
          "decode_responses",
          "encoding",
          "encoding_errors",
          "health_check_interval",
          "max_connections",
          "protocol",
          "retry_on_timeout",
          "socket_keepalive",
          "socket_read_size",
          "timeout");

  /** Longer waits are no waits for a page. */
  private static final double MAX_SECONDS = 60;

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Reads them; of one that is there twice the first counts, as in redis-py.
   *
   * @throws IllegalArgumentException with a sentence that names those that are unknown
   */
  static Parameters of(String query, boolean hasTls, boolean isSentinel) {
    Set<String> accepted = new TreeSet<>(COMMON);
    accepted.addAll(hasTls || isSentinel ? TLS : Set.of());
    accepted.addAll(isSentinel ? SENTINEL : Set.of());
    Map<String, String> values = new HashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      String[] parts = pair.replace('+', ' ').split("=", 2);
      require(accepted, parts[0]);
      if (parts.length == 2 && !parts[1].isEmpty()) {
        values.putIfAbsent(parts[0], Percent.decode(parts[1]));
      }
    }
    return new Parameters(values);
  }

  private static void require(Set<String> accepted, String name) {
    if (TLS.contains(name) && !accepted.contains(name)) {
      throw new IllegalArgumentException(
          "The address of a Redis store has the parameter " + name + ", which needs rediss://.");
    }
    if (!accepted.contains(name) && !WITHOUT_MEANING.contains(name)) {
      throw new IllegalArgumentException(
          "The address of a Redis store has the unknown parameter '%s'; accepted are %s."
              .formatted(shown(name), String.join(", ", accepted)));
    }
  }

  /** What looks like no name may be half a password. */
  private static String shown(String name) {
    return name.matches("[a-z_]{1,40}") ? name : "…";
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Yes or no, in any of the ways that redis-py takes. */
  boolean flag(String name, boolean otherwise) {
    return text(name)
        .map(
            text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "true", "t", "yes", "y", "1" -> true;
                  case "false", "f", "no", "n", "0" -> false;
                  default -> throw wrong(name, "true or false");
                })
        .orElse(otherwise);
  }

  /** A time in seconds. */
  Optional<Duration> seconds(String name) {
    return text(name).map(text -> seconds(name, text));
  }

  private static Duration seconds(String name, String text) {
    if (!text.matches("\\d{1,4}(\\.\\d{1,9})?")) {
      throw wrong(name, "a number of seconds to 60, such as 2.5");
    }
    double seconds = Double.parseDouble(text);
    if (seconds < 0.001 || seconds > MAX_SECONDS) {
      throw wrong(name, "a number of seconds to 60, such as 2.5");
    }
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  static IllegalArgumentException wrong(String name, String accepted) {
    return new IllegalArgumentException(
        "The parameter %s in the address of a Redis store is wrong; accepted is %s."
            .formatted(name, accepted));
  }
}
