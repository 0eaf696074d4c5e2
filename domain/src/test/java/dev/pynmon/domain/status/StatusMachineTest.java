package dev.pynmon.domain.status;

import static dev.pynmon.domain.status.PynencGeneration.SINCE_0_2_4;
import static dev.pynmon.domain.status.PynencGeneration.V0_2_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusMachineTest {
  private static final RunnerId OWNER = new RunnerId("owner");
  private static final RunnerId OTHER = new RunnerId("other");
  private static final RunnerId NOBODY = new RunnerId("");
  private static final Instant THEN = Instant.parse("2026-11-24T14:06:22Z");
  private static final Instant NOW = Instant.parse("2026-11-24T14:06:24Z");

  private final StatusMachine machine = new StatusMachine(SINCE_0_2_4);

  /** The table of the wire format, section 3.1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REGISTERED | PENDING CONCURRENCY_CONTROLLED CONCURRENCY_CONTROLLED_FINAL",
        "CONCURRENCY_CONTROLLED | REROUTED",
        "CONCURRENCY_CONTROLLED_FINAL | ''",
        "REROUTED | PENDING CONCURRENCY_CONTROLLED",
        "PENDING | RUNNING KILLED REROUTED PENDING_RECOVERY",
        "PENDING_RECOVERY | REROUTED",
        "RUNNING | PAUSED KILLED RETRY SUCCESS FAILED RUNNING_RECOVERY",
        "RUNNING_RECOVERY | REROUTED",
        "KILLED | REROUTED",
        "RETRY | PENDING",
        "SUCCESS | ''",
        "FAILED | ''"
      })
  void next_isTheSameInEveryPynenc(KnownStatus from, String next) {
    assertThat(new StatusMachine(V0_2_3).next(from)).isEqualTo(statuses(next));
    assertThat(new StatusMachine(SINCE_0_2_4).next(from)).isEqualTo(statuses(next));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V0_2_3 | PAUSED | RESUMED KILLED",
        "V0_2_3 | RESUMED | PAUSED KILLED RETRY SUCCESS FAILED",
        "SINCE_0_2_4 | PAUSED | RUNNING KILLED",
        "SINCE_0_2_4 | RESUMED | ''"
      })
  void next_differsWherePausedInvocationsGoOn(
      PynencGeneration generation, KnownStatus from, String next) {
    assertThat(new StatusMachine(generation).next(from)).isEqualTo(statuses(next));
  }

  @ParameterizedTest
  @EnumSource(KnownStatus.class)
  void everyChangeThatIsNotInTheTable_isRefused(KnownStatus from) {
    for (KnownStatus target : KnownStatus.values()) {
      TransitionResult result = machine.change(owned(from), target, OWNER, NOW);
      if (machine.next(from).contains(target)) {
        assertThat(result).isInstanceOf(TransitionResult.Allowed.class);
      } else {
        assertThat(result).isEqualTo(new TransitionResult.NotAllowed(from, target));
      }
    }
  }

  @Test
  void unknownStatus_allowsNothing() {
    StatusRecord unknown = new StatusRecord(new UnknownStatus("odd"), Optional.empty(), THEN);
    assertThat(machine.change(unknown, KnownStatus.PENDING, OWNER, NOW))
        .isEqualTo(new TransitionResult.NotAllowed(new UnknownStatus("odd"), KnownStatus.PENDING));
  }

  @Test
  void acquiringStatus_makesTheCallerTheOwner() {
    assertThat(machine.change(owned(KnownStatus.REGISTERED), KnownStatus.PENDING, OTHER, NOW))
        .isEqualTo(allowed(KnownStatus.PENDING, Optional.of(OTHER)));
  }

  @Test
  void otherStatus_keepsTheOwner() {
    assertThat(machine.change(owned(KnownStatus.PENDING), KnownStatus.RUNNING, OWNER, NOW))
        .isEqualTo(allowed(KnownStatus.RUNNING, Optional.of(OWNER)));
  }

  @Test
  void releasingStatus_leavesNoOwner() {
    assertThat(machine.change(owned(KnownStatus.RUNNING), KnownStatus.SUCCESS, OWNER, NOW))
        .isEqualTo(allowed(KnownStatus.SUCCESS, Optional.empty()));
  }

  @Test
  void ownedStatus_isLeftByItsOwnerOnly() {
    assertThat(machine.change(owned(KnownStatus.RUNNING), KnownStatus.SUCCESS, OTHER, NOW))
        .isEqualTo(new TransitionResult.NotOwner(Optional.of(OWNER), OTHER));
  }

  @Test
  void overridingStatus_isEnteredByAnybody() {
    assertThat(machine.change(owned(KnownStatus.RUNNING), KnownStatus.RUNNING_RECOVERY, OTHER, NOW))
        .isEqualTo(allowed(KnownStatus.RUNNING_RECOVERY, Optional.empty()));
  }

  @Test
  void statusWithoutOwner_isLeftByAnybody() {
    StatusRecord killed = new StatusRecord(KnownStatus.KILLED, Optional.empty(), THEN);
    assertThat(machine.change(killed, KnownStatus.REROUTED, NOBODY, NOW))
        .isEqualTo(allowed(KnownStatus.REROUTED, Optional.empty()));
  }

  @Test
  void nobody_cannotAcquire() {
    StatusRecord registered = new StatusRecord(KnownStatus.REGISTERED, Optional.empty(), THEN);
    assertThat(machine.change(registered, KnownStatus.PENDING, NOBODY, NOW))
        .isEqualTo(new TransitionResult.NotOwner(Optional.empty(), NOBODY));
  }

  @Test
  void firstRecord_keepsWhoRegistered_withoutOwningForIt() {
    assertThat(
            machine.change(
                owned(KnownStatus.REGISTERED), KnownStatus.CONCURRENCY_CONTROLLED, OTHER, NOW))
        .isEqualTo(allowed(KnownStatus.CONCURRENCY_CONTROLLED, Optional.empty()));
  }

  private static StatusRecord owned(KnownStatus status) {
    return new StatusRecord(status, Optional.of(OWNER), THEN);
  }

  private static TransitionResult allowed(KnownStatus status, Optional<RunnerId> owner) {
    return new TransitionResult.Allowed(new StatusRecord(status, owner, NOW));
  }

  private static Set<KnownStatus> statuses(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(KnownStatus::valueOf)
        .collect(Collectors.toSet());
  }
}
