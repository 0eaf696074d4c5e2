package dev.pynmon.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.access.RefusedException.Reason;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityTest {
  @ParameterizedTest
  @CsvSource({
    "VIEWER, READ, true",
    "VIEWER, AUDIT, false",
    "VIEWER, PURGE, false",
    "OPERATOR, READ, true",
    "OPERATOR, AUDIT, false",
    "OPERATOR, PURGE, false",
    "ADMIN, READ, true",
    "ADMIN, AUDIT, true",
    "ADMIN, PURGE, true"
  })
  void role_mayWhatItsDeedsNeed(Role role, Deed deed, boolean may) {
    assertThat(refusal(false, role, deed))
        .isEqualTo(may ? Optional.empty() : Optional.of(Reason.ROLE));
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void readOnly_refusesWhatWrites_whoeverAsks(Deed deed) {
    assertThat(refusal(true, Role.ADMIN, deed))
        .isEqualTo(deed.writes() ? Optional.of(Reason.READ_ONLY) : Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void refusal_saysOfWhat(Role role) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> new Authority(true).allow(new Actor("a\nb", role, How.TOKEN), Deed.PURGE))
        .satisfies(refused -> assertThat(refused.deed()).isEqualTo(Deed.PURGE))
        .withMessage("purge was refused: READ_ONLY");
  }

  private static Optional<Reason> refusal(boolean readOnly, Role role, Deed deed) {
    try {
      new Authority(readOnly).allow(new Actor("anna", role, How.SESSION), deed);
      return Optional.empty();
    } catch (RefusedException e) {
      return Optional.of(e.reason());
    }
  }
}
