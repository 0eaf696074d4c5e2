package dev.pynmon.sqlite.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.AppId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixOwnersTest {
  private final PrefixOwners owners = new PrefixOwners();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pynenc",
        "shop_2",
        "shop-2",
        "my-app_v2",
        "1app",
        "2026-orders",
        "_private",
        "app.v2",
        "a b",
        "shop:1",
        "team/app",
        "a-b_c-d_e-f_g-h",
        "a.b.c.d.e.f.g.h.i.j.k.l"
      })
  void usualId_isRecovered(String id) {
    assertThat(owners.find(new AppId(id).tablePrefix())).contains(new AppId(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"日本", "sh*p", "a_b-c.d e:f/g_h-i.j k:l/m"})
  void unusualId_isNotGuessed(String id) {
    assertThat(owners.find(new AppId(id).tablePrefix())).isEmpty();
  }

  @Test
  void foreignPrefix_isNobodys_andTakesNoTime() {
    long began = System.nanoTime();
    assertThat(owners.find("_".repeat(500) + "_01234567")).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void manyPrefixes_areNotAllRemembered() {
    for (int n = 0; n < 5_000; n++) {
      assertThat(owners.find("app" + n + "_01234567")).isEmpty();
    }
    assertThat(owners.find(new AppId("shop").tablePrefix())).contains(new AppId("shop"));
  }
}
