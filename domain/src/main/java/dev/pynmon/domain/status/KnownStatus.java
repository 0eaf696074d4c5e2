package dev.pynmon.domain.status;

import static dev.pynmon.domain.status.KnownStatus.Trait.ACQUIRES;
import static dev.pynmon.domain.status.KnownStatus.Trait.AVAILABLE;
import static dev.pynmon.domain.status.KnownStatus.Trait.FINAL;
import static dev.pynmon.domain.status.KnownStatus.Trait.OVERRIDES;
import static dev.pynmon.domain.status.KnownStatus.Trait.RELEASES;
import static dev.pynmon.domain.status.KnownStatus.Trait.REQUIRES_OWNER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every status of pynenc 0.2.3 to 0.4.0, with its ownership rules (wire format, section 3.1). */
public enum KnownStatus implements InvocationStatus {
  REGISTERED(AVAILABLE, RELEASES),
  CONCURRENCY_CONTROLLED(RELEASES),
  CONCURRENCY_CONTROLLED_FINAL(FINAL, RELEASES),
  REROUTED(AVAILABLE, RELEASES),
  PENDING(REQUIRES_OWNER, ACQUIRES),
  PENDING_RECOVERY(RELEASES, OVERRIDES),
  RUNNING(REQUIRES_OWNER),
  RUNNING_RECOVERY(RELEASES, OVERRIDES),
  PAUSED(REQUIRES_OWNER),
  /** Written by pynenc 0.2.3 alone; later versions go back to {@link #RUNNING}. */
  RESUMED(REQUIRES_OWNER),
  KILLED(RELEASES),
  RETRY(AVAILABLE, RELEASES),
  SUCCESS(FINAL, RELEASES),
  FAILED(FINAL, RELEASES);

  enum Trait {
    FINAL,
    AVAILABLE,
    REQUIRES_OWNER,
    ACQUIRES,
    RELEASES,
    OVERRIDES
  }

  private static final Map<String, KnownStatus> BY_VALUE =
      Arrays.stream(values()).collect(Collectors.toMap(KnownStatus::value, Function.identity()));

  private final String value = name().toLowerCase(Locale.ROOT);
  private final Set<Trait> traits;

  KnownStatus(Trait... traits) {
    this.traits = EnumSet.copyOf(List.of(traits));
  }

  /** The status of exactly this stored word. */
  public static Optional<KnownStatus> find(String stored) {
    return Optional.ofNullable(BY_VALUE.get(stored));
  }

  /** The status of a name that a visitor typed, in any case. */
  public static Optional<KnownStatus> parse(String name) {
    return find(name.toLowerCase(Locale.ROOT));
  }

  /** The statuses that pynenc never changes again. */
  public static Set<KnownStatus> finals() {
    return with(FINAL);
  }

  /** The statuses from which a runner may pick an invocation up. */
  public static Set<KnownStatus> available() {
    return with(AVAILABLE);
  }

  private static Set<KnownStatus> with(Trait trait) {
    return Arrays.stream(values())
        .filter(status -> status.traits.contains(trait))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String value() {
    return value;
  }

  @Override
  public String label() {
    return name();
  }

  @Override
  public boolean isFinal() {
    return traits.contains(FINAL);
  }

  @Override
  public boolean isAvailable() {
    return traits.contains(AVAILABLE);
  }

  @Override
  public boolean isRecovery() {
    return this == PENDING_RECOVERY || this == RUNNING_RECOVERY;
  }

  @Override
  public boolean endsByItself() {
    return this == SUCCESS || this == FAILED || this == RETRY;
  }

  /** True when only the owner may leave this status. */
  public boolean requiresOwner() {
    return traits.contains(REQUIRES_OWNER);
  }

  /** True when entering this status makes the caller the owner. */
  public boolean acquiresOwner() {
    return traits.contains(ACQUIRES);
  }

  /** True when entering this status leaves no owner. */
  public boolean releasesOwner() {
    return traits.contains(RELEASES);
  }

  /** True when anybody may enter this status, whoever owns the invocation. */
  public boolean overridesOwner() {
    return traits.contains(OVERRIDES);
  }

  /** True when it says how what a runner did went. */
  public boolean isOutcome() {
    return endsByItself() || this == KILLED;
  }
}
