package dev.pynmon.application.service.attention;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.runner.ListGoneRunnersUseCase;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.runner.ListGoneRunnersService;
import dev.pynmon.domain.attention.Deaths;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LateDeathsTest extends CheckedShop {
  private int looks;

  /** Takes a tenth of a second. */
  private LateDeaths deaths() {
    ListGoneRunnersUseCase all = new ListGoneRunnersService(monitor.directory());
    return new LateDeaths(
        (app, search, page) -> {
          looks++;
          monitor.time.pass(Duration.ofMillis(100));
          return all.listGone(app, search, page);
        },
        monitor.background);
  }

  private Deaths await(LateDeaths deaths) {
    try (Visit visit = monitor.directory().visit(SHOP)) {
      return deaths.await(visit).available().orElseThrow();
    }
  }

  @Test
  void whoIsGone_isLookedUpNowAndThen_notInEachCheck() {
    LateDeaths deaths = deaths();
    Deaths first = await(deaths);
    monitor.time.pass(Duration.ofSeconds(49));
    assertThat(await(deaths)).isEqualTo(first);
    assertThat(looks).isEqualTo(1);

    monitor.time.pass(Duration.ofSeconds(1));
    await(deaths);

    assertThat(looks).isEqualTo(2);
  }

  @Test
  void ofManyThatAreGone_thoseOfTheLastDayAreAsked() {
    for (int i = 0; i < 30; i++) {
      runner("old" + i, NOW - 90_000 - i, "default");
    }
    runner("died", 109, "default");
    data.add(
        anInvocation("taken")
            .was(KnownStatus.RUNNING, 60, "died")
            .was(KnownStatus.RUNNING_RECOVERY, 1_180, "alive"));

    Deaths late = await(deaths());

    assertThat(late.gone()).extracting(one -> one.runner().id().value()).containsExactly("died");
    assertThat(late.isWhole()).isTrue();
  }
}
