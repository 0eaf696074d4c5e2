package dev.pynmon.domain.attention;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What signs of life and changes tell about the clocks of hosts.
 *
 * @param ahead how far each host is ahead of this monitor's clock, the farthest first
 * @param behind hosts that took something before another had registered it, the farthest first
 * @param hosts how many hosts were heard of
 */
public record ClockReading(List<Ahead> ahead, List<Behind> behind, int hosts) {
  public ClockReading {
    ahead = ahead.stream().sorted(Comparator.comparing(Ahead::by).reversed()).toList();
    behind = behind.stream().sorted(Comparator.comparing(Behind::by).reversed()).toList();
  }

  /**
   * A host whose clock shows a later time than this monitor's.
   *
   * @param host which
   * @param by how much later, at least
   */
  public record Ahead(String host, Duration by) {}

  /**
   * A host whose clock shows an earlier time than another's.
   *
   * @param host which
   * @param other the other
   * @param by how much earlier, at least
   */
  public record Behind(String host, String other, Duration by) {}

  /** The widest difference that was seen. */
  Optional<Duration> widest() {
    return Stream.concat(ahead.stream().map(Ahead::by), behind.stream().map(Behind::by))
        .max(Comparator.naturalOrder());
  }
}
