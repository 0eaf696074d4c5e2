package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What signs of life and changes tell about the clocks of hosts.
 *
 * @param ahead how far each host is ahead of this monitor's clock, the farthest first
 * @param behind hosts that took something before another had registered it, the farthest first
 * @param hosts how many hosts were heard of
 */
public record ClockReading(List<FastClock> ahead, List<SlowClock> behind, int hosts) {
  public ClockReading {
    ahead = ahead.stream().sorted(Comparator.comparing(FastClock::by).reversed()).toList();
    behind = behind.stream().sorted(Comparator.comparing(SlowClock::by).reversed()).toList();
  }

  /**
   * A host whose clock shows a later time than this monitor's.
   *
   * @param host which
   * @param by how much later, at least
   */
  public record FastClock(String host, Duration by) {}

  /**
   * A host whose clock shows an earlier time than another's.
   *
   * @param host which
   * @param other the other
   * @param by how much earlier, at least
   */
  public record SlowClock(String host, String other, Duration by) {}

  /**
   * What these tell.
   *
   * @param signs signs of life of active runners
   * @param changes the newest changes, in any order
   * @param hosts the hosts of their runners, as far as known
   * @param now what this monitor's clock shows after all that was read
   */
  public static ClockReading of(
      List<Heartbeat> signs, List<HistoryEntry> changes, Map<RunnerId, String> hosts, Instant now) {
    Map<String, Duration> ahead = new HashMap<>();
    signs.forEach(sign -> ahead(host(sign.runner(), hosts), sign.last(), now, ahead));
    changes.forEach(change -> ahead(host(change, hosts), change.at(), now, ahead));
    return new ClockReading(
        ahead.entrySet().stream()
            .map(each -> new FastClock(each.getKey(), each.getValue()))
            .toList(),
        behind(changes, hosts),
        (int) hosts.values().stream().distinct().count());
  }

  /** The hosts of these, as far as they name one. */
  public static Map<RunnerId, String> hosts(Collection<RunnerContext> contexts) {
    return contexts.stream()
        .filter(who -> !who.hostname().isEmpty())
        .collect(Collectors.toMap(RunnerContext::id, RunnerContext::hostname, (one, _) -> one));
  }

  private static Optional<String> host(RunnerId runner, Map<RunnerId, String> hosts) {
    return Optional.ofNullable(hosts.get(runner));
  }

  private static Optional<String> host(HistoryEntry change, Map<RunnerId, String> hosts) {
    return change.runnerContext().flatMap(runner -> host(runner, hosts));
  }

  private static void ahead(
      Optional<String> host, Instant at, Instant now, Map<String, Duration> ahead) {
    host.filter(_ -> at.isAfter(now))
        .ifPresent(name -> ahead.merge(name, Duration.between(now, at), ClockReading::longer));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Nothing is taken before it is registered: where it seems so, two clocks differ. */
  private static List<SlowClock> behind(List<HistoryEntry> changes, Map<RunnerId, String> hosts) {
    Map<InvocationId, HistoryEntry> registered = new HashMap<>();
    changes.stream()
        .filter(change -> change.status().status() == KnownStatus.REGISTERED)
        .forEach(change -> registered.put(change.invocation(), change));
    Map<List<String>, Duration> gaps = new HashMap<>();
    changes.forEach(
        change ->
            Optional.ofNullable(registered.get(change.invocation()))
                .filter(first -> change.at().isBefore(first.at()))
                .ifPresent(first -> gap(first, change, hosts, gaps)));
    return gaps.entrySet().stream()
        .map(
            each ->
                new SlowClock(each.getKey().getFirst(), each.getKey().getLast(), each.getValue()))
        .toList();
  }

  private static void gap(
      HistoryEntry first,
      HistoryEntry change,
      Map<RunnerId, String> hosts,
      Map<List<String>, Duration> gaps) {
    Optional<String> one = host(change, hosts);
    Optional<String> other = host(first, hosts);
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      gaps.merge(
          List.of(one.get(), other.get()),
          Duration.between(change.at(), first.at()),
          ClockReading::longer);
    }
  }

  /** The widest difference that was seen. */
  Optional<Duration> widest() {
    return Stream.concat(ahead.stream().map(FastClock::by), behind.stream().map(SlowClock::by))
        .max(Comparator.naturalOrder());
  }
}
