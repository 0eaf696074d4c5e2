package dev.pynmon.domain.timeline;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an invocation takes up while it has a status. PAUSED and ends take up nothing. */
public enum OccupancyCategory {
  REGISTERED(KnownStatus.REGISTERED, KnownStatus.REROUTED, KnownStatus.CONCURRENCY_CONTROLLED),
  PENDING(KnownStatus.PENDING, KnownStatus.PENDING_RECOVERY, KnownStatus.RETRY),
  RUNNING(KnownStatus.RUNNING, KnownStatus.RUNNING_RECOVERY, KnownStatus.RESUMED);

  /** What is counted when nothing is asked for. */
  public static final Set<OccupancyCategory> DEFAULT = Set.of(PENDING, RUNNING);

  private final Set<InvocationStatus> statuses;

  OccupancyCategory(KnownStatus... statuses) {
    this.statuses = Set.of(statuses);
  }

  /** The word in the address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The statuses that it stands for. */
  public Set<InvocationStatus> statuses() {
    return statuses;
  }

  /** The category of a status, if it has one. */
  public static Optional<OccupancyCategory> of(InvocationStatus status) {
    return Arrays.stream(values()).filter(one -> one.statuses.contains(status)).findFirst();
  }

  /** Those that a text with commas names; unknown words name none. */
  public static Set<OccupancyCategory> parse(String text) {
    Set<OccupancyCategory> named = EnumSet.noneOf(OccupancyCategory.class);
    for (String word : text.split(",", -1)) {
      Arrays.stream(values()).filter(one -> one.code().equals(word.strip())).forEach(named::add);
    }
    return named;
  }
}
