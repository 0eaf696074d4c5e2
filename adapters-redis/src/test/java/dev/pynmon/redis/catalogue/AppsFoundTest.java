package dev.pynmon.redis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which applications are looked at. */
class AppsFoundTest {
  private static final String LONG = "x".repeat(900);

  private final AppsFound apps = new AppsFound();

  private void addContext(String app, String runner) {
    apps.add("__pynenc__:" + app + ":state_backend:runner_context:" + runner);
  }

  @Test
  void applicationsBeyondTheBound_takeNothingFromTheOthers() {
    IntStream.range(0, 1_000).forEach(n -> addContext("app" + n, "r"));
    assertThat(apps.leftOut()).isFalse();
    IntStream.range(0, 80_000).forEach(n -> addContext("beyond", LONG + n));
    addContext("app7", "r2");
    assertThat(apps.leftOut()).isTrue();
    assertThat(apps.all()).hasSize(1_000).allSatisfy(app -> assertThat(app.cut).isEmpty());
  }
}
