package dev.pynmon.domain.status;

import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED_FINAL;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownStatusTest {
  /**
   * The table of the wire format, section 3.1: requires an owner, acquires, releases, overrides.
   */
  @ParameterizedTest
  @CsvSource({
    "registered,false,false,true,false",
    "concurrency_controlled,false,false,true,false",
    "concurrency_controlled_final,false,false,true,false",
    "rerouted,false,false,true,false",
    "pending,true,true,false,false",
    "pending_recovery,false,false,true,true",
    "running,true,false,false,false",
    "running_recovery,false,false,true,true",
    "paused,true,false,false,false",
    "resumed,true,false,false,false",
    "killed,false,false,true,false",
    "retry,false,false,true,false",
    "success,false,false,true,false",
    "failed,false,false,true,false"
  })
  void ownership_isThatOfTheTable(
      String value, boolean requires, boolean acquires, boolean releases, boolean overrides) {
    KnownStatus status = KnownStatus.find(value).orElseThrow();
    assertThat(status.value()).isEqualTo(value);
    assertThat(status.requiresOwner()).isEqualTo(requires);
    assertThat(status.acquiresOwner()).isEqualTo(acquires);
    assertThat(status.releasesOwner()).isEqualTo(releases);
    assertThat(status.overridesOwner()).isEqualTo(overrides);
  }

  @Test
  void finalAndAvailableSets_areThoseOfPynenc() {
    assertThat(KnownStatus.finals())
        .containsExactlyInAnyOrder(SUCCESS, FAILED, CONCURRENCY_CONTROLLED_FINAL);
    assertThat(KnownStatus.available()).containsExactlyInAnyOrder(REGISTERED, REROUTED, RETRY);
  }

  @Test
  void storedWord_isFoundExactly_andATypedNameInAnyCase() {
    assertThat(KnownStatus.find("SUCCESS")).isEmpty();
    assertThat(KnownStatus.parse("SUCCESS")).contains(SUCCESS);
    assertThat(KnownStatus.parse("Success")).contains(SUCCESS);
    assertThat(KnownStatus.parse("bogus")).isEmpty();
  }

  @Test
  void unknownWord_isKept_andIsNothingSpecial() {
    InvocationStatus unknown = InvocationStatus.of("Dreaming");
    assertThat(unknown).isEqualTo(new UnknownStatus("Dreaming"));
    assertThat(unknown.value()).isEqualTo("Dreaming");
    assertThat(unknown.label()).isEqualTo("DREAMING");
    assertThat(unknown.isFinal()).isFalse();
    assertThat(unknown.isAvailable()).isFalse();
    assertThat(unknown.known()).isEmpty();
  }

  @Test
  void knownWord_isItsStatus() {
    assertThat(InvocationStatus.of("success")).isEqualTo(SUCCESS);
    assertThat(SUCCESS.label()).isEqualTo("SUCCESS");
    assertThat(SUCCESS.known()).contains(SUCCESS);
  }
}
