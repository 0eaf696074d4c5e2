package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CanaryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final long LATER = Canary.PATIENCE.toNanos() + 1;

  private final Canary canary = new Canary(id("c"), NOW, 0);

  private Optional<BulkState> look(InvocationStatus status, long nanos) {
    return canary.look(Optional.of(status), nanos);
  }

  @Test
  void success_isNoDoubt_howeverLate() {
    assertThat(look(KnownStatus.SUCCESS, 0)).isEmpty();
    assertThat(look(KnownStatus.SUCCESS, LATER)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = KnownStatus.class,
      names = {"FAILED", "CONCURRENCY_CONTROLLED_FINAL"})
  void anotherEnd_isAskedAboutAtOnce(KnownStatus status) {
    assertThat(look(status, 0))
        .contains(new BulkState.Asking(id("c"), "The first, c, ended as " + status.value() + "."));
  }

  @ParameterizedTest
  @EnumSource(
      value = KnownStatus.class,
      names = {"SUCCESS", "FAILED", "CONCURRENCY_CONTROLLED_FINAL"},
      mode = EnumSource.Mode.EXCLUDE)
  void noEnd_isAwaited_thenAskedAbout(KnownStatus status) {
    assertThat(look(status, LATER - 1)).contains(new BulkState.Awaiting(id("c"), NOW));
    assertThat(look(status, LATER))
        .contains(new BulkState.Asking(id("c"), "The first, c, is still " + status.value() + "."));
  }

  @Test
  void oneThatIsGone_isAskedAbout() {
    assertThat(canary.look(Optional.empty(), 0))
        .contains(new BulkState.Asking(id("c"), "The first, c, is not there any more."));
  }
}
