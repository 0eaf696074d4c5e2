package dev.pynmon.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusBadgeTest {
  @ParameterizedTest
  @EnumSource(KnownStatus.class)
  void of_knownStatus_hasItsNameAndAClassOfItsOwn(KnownStatus status) {
    StatusBadge badge = StatusBadge.of(status);

    assertThat(badge.badgeName()).isEqualTo(status.name());
    assertThat(badge.badgeClass())
        .isEqualTo("st-" + status.value().replace('_', '-'))
        .isNotEqualTo("st-unknown");
    assertThat(badge.badgeTitle()).isEmpty();
  }

  @Test
  void of_namesWithoutCase_areKnown() {
    assertThat(StatusBadge.of(InvocationStatus.of("Success")))
        .isEqualTo(StatusBadge.of(KnownStatus.SUCCESS));
  }

  @Test
  void of_retrying_isRetry() {
    assertThat(StatusBadge.of(InvocationStatus.of("retrying")))
        .isEqualTo(StatusBadge.of(KnownStatus.RETRY));
  }

  @Test
  void of_unknownStatus_keepsItsOwnName() {
    assertThat(StatusBadge.of(InvocationStatus.of("archived")))
        .isEqualTo(
            new StatusBadge(
                "st-unknown", "ARCHIVED", "ARCHIVED is not a status that this monitor knows"));
  }

  @Test
  void of_hostileStatus_isBoundedAndVisible() {
    StatusBadge badge = StatusBadge.of(InvocationStatus.of("\0" + "x".repeat(1_000_000)));

    assertThat(badge.badgeName()).startsWith("\\u0000XXX").hasSize(36);
  }
}
