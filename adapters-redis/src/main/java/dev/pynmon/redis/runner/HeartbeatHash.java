package dev.pynmon.redis.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.format.QueueListJson;
import dev.pynmon.redis.server.Scored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The hash that holds a heartbeat (wire format, section 1.4); its times are Unix seconds. */
final class HeartbeatHash {
  static final List<String> FIELDS =
      List.of(
          "creation_timestamp",
          "last_heartbeat",
          "can_run_atomic_service",
          "consumed_queues",
          "last_service_start",
          "last_service_end");

  private HeartbeatHash() {}

  /** The heartbeat of a runner in the sorted set; one without a hash was last seen at the epoch. */
  static Heartbeat read(Scored entry, Optional<List<Optional<String>>> fields) {
    RunnerId runner = new RunnerId(entry.member());
    return heartbeat(runner, Optional.of(entry.score()), fields.orElse(List.of()));
  }

  /** The heartbeat of any runner; empty when there is none. */
  static Optional<Heartbeat> read(
      RunnerId runner, Optional<Double> created, Optional<List<Optional<String>>> fields) {
    boolean isKnown =
        created.isPresent() || fields.stream().flatMap(List::stream).anyMatch(Optional::isPresent);
    return isKnown
        ? Optional.of(heartbeat(runner, created, fields.orElse(List.of())))
        : Optional.empty();
  }

  private static Heartbeat heartbeat(
      RunnerId runner, Optional<Double> created, List<Optional<String>> fields) {
    Optional<Instant> registered = created.flatMap(PythonTime::ofUnixSeconds);
    return new Heartbeat(
        runner,
        time(fields, 0).or(() -> registered).orElse(Instant.EPOCH),
        time(fields, 1).orElse(Instant.EPOCH),
        field(fields, 2).filter("1"::equals).isPresent(),
        field(fields, 3).flatMap(QueueListJson::read),
        time(fields, 4),
        time(fields, 5));
  }

  private static Optional<String> field(List<Optional<String>> fields, int number) {
    return number < fields.size() ? fields.get(number) : Optional.empty();
  }

  private static Optional<Instant> time(List<Optional<String>> fields, int number) {
    return field(fields, number).flatMap(HeartbeatHash::time);
  }

  private static Optional<Instant> time(String seconds) {
    try {
      return PythonTime.ofUnixSeconds(Double.parseDouble(seconds));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
