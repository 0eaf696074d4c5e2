package dev.pynmon.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeantTest {
  private static final Instant NOW = Instant.EPOCH;

  private static List<Meant> parts(String query) {
    return Meant.parts(
        query,
        NOW,
        Noun.INVOCATIONS,
        field ->
            switch (field) {
              case TASK -> List.of("shop.charge", "shop.mail");
              case RUNNER -> List.of("web worker-1");
              default -> List.of();
            });
  }

  @Test
  void bareWord_thatIsAStatus_mayBeAskedForAsSuch() {
    assertThat(Meant.statuses("charge Failed", NOW, Noun.INVOCATIONS))
        .containsExactly(new Meant("Failed", "status:failed", "charge status:failed"));
    assertThat(Meant.statuses("NOT (a OR retry) b", NOW, Noun.INVOCATIONS))
        .containsExactly(new Meant("retry", "status:retry", "NOT (a OR status:retry) b"));
    assertThat(Meant.statuses("\"failed\" fail* task:failed", NOW, Noun.INVOCATIONS)).isEmpty();
    assertThat(Meant.statuses("failed idle", NOW, Noun.QUEUES))
        .containsExactly(new Meant("idle", "status:idle", "failed status:idle"));
    assertThat(Meant.statuses("a FAILED", NOW, Noun.TASKS))
        .containsExactly(new Meant("FAILED", "failed:>0", "a failed:>0"));
  }

  @Test
  void failures_areAskedWithoutAWord_thatAllOfThemAre() {
    assertThat(Meant.statuses("charge  failed task:a", NOW, Noun.FAILURES))
        .containsExactly(new Meant("failed", "charge task:a", "charge task:a"));
    assertThat(Meant.statuses("Failed", NOW, Noun.FAILURES))
        .containsExactly(new Meant("Failed", "", ""));
    assertThat(Meant.statuses("a OR failed", NOW, Noun.FAILURES)).isEmpty();
    assertThat(Meant.statuses("NOT (failed) \"failed\"", NOW, Noun.FAILURES)).isEmpty();
  }

  @Test
  void wholeName_ofWhichNoneIsKnown_mayBeAPartOfOne() {
    assertThat(parts("task:charge status:failed"))
        .containsExactly(new Meant("task:charge", "task:*charge*", "task:*charge* status:failed"));
    assertThat(parts("runner:\"B WORKER\""))
        .containsExactly(
            new Meant("runner:\"B WORKER\"", "runner:\"*b worker*\"", "runner:\"*b worker*\""));
    assertThat(parts("task:shop.charge task:*charge task:nowhere host:a charge")).isEmpty();
  }

  @Test
  void names_areKnownToBeAskedFor_beforeAnyIsRead() {
    assertThat(Meant.asksForNames("a task:charge", NOW, Noun.INVOCATIONS)).isTrue();
    assertThat(Meant.asksForNames("task:*charge id:x args.task:x", NOW, Noun.INVOCATIONS))
        .isFalse();
  }
}
