package dev.pynmon.application.service.task;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ChangeChunk;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Preset;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewestRunsTest extends TaskServiceFixture {
  private TaskActivity newest() {
    try (Visit visit = monitor.directory().visit(SHOP)) {
      return taken(service.newest(visit, CHARGE, Preset.DAY)).activity();
    }
  }

  private Optional<TaskStatistics> ofAll() {
    return Optional.ofNullable(
        taken(service.reportComplete(SHOP, Preset.DAY)).activity().byTask().get(CHARGE));
  }

  private void writeSome() {
    data.add(
        anInvocation("1").was(REGISTERED, -90_000).was(RUNNING, -84_000).was(SUCCESS, 1),
        anInvocation("2").was(REGISTERED, 20).was(RUNNING, 21).was(FAILED, 30),
        anInvocation("3")
            .was(REGISTERED, 31)
            .was(RUNNING, 32)
            .was(RETRY, 36)
            .was(RUNNING, 40)
            .was(SUCCESS, 41),
        anInvocation("4").was(REGISTERED, 42).was(RUNNING, 44),
        anInvocation("5").was(REGISTERED, 45),
        anInvocation("6").of("shop.ship").was(REGISTERED, 46).was(RUNNING, 47).was(SUCCESS, 50));
  }

  private void writeOthers(int many, String task) {
    IntStream.range(0, many)
        .forEach(
            n ->
                data.add(
                    anInvocation(task + n)
                        .of(task)
                        .was(REGISTERED, 100 + n / 4)
                        .was(RUNNING, 101 + n / 4)
                        .was(SUCCESS, 103 + n / 4)));
  }

  @Test
  void fewChanges_tellWhatAllTell() {
    writeSome();

    TaskActivity newest = newest();

    assertThat(newest.isWhole()).isTrue();
    assertThat(newest.byTask().get(CHARGE).runs()).isEqualTo(ofAll().orElseThrow().runs());
    assertThat(newest.byTask().get(CHARGE).waits()).isEqualTo(ofAll().orElseThrow().waits());
    assertThat(newest.byTask().get(CHARGE).runs().map(Spread::max))
        .contains(Duration.ofSeconds(84_001));
    assertThat(newest.byTask()).containsOnlyKeys(CHARGE);
  }

  @Test
  void taskThatSeldomRuns_isLookedUp_whateverElseRan() {
    writeSome();
    writeOthers(4_000, "shop.ship");

    TaskActivity newest = newest();

    assertThat(newest.isWhole()).isTrue();
    assertThat(newest.byTask().get(CHARGE).runs()).isEqualTo(ofAll().orElseThrow().runs());
    assertThat(store.calls.names()).contains("statuses.page");
  }

  /** The changes of a store in parts, of which another one goes on with this second. */
  private record Parted(Changes all, Instant left) implements Changes {
    @Override
    public ChangeChunk newest(TimeWindow window, int limit) {
      return parted(all.newest(window, limit));
    }

    @Override
    public ChangeChunk newestAfter(TimeWindow window, int limit, Cursor cursor) {
      return parted(all.newestAfter(window, limit, cursor));
    }

    private ChangeChunk parted(ChangeChunk chunk) {
      return new ChangeChunk(chunk.changes(), chunk.next(), Optional.of(left));
    }
  }

  @Test
  void whereAnotherPartOfAStoreMayHaveNewerOnes_allIsKnownSinceThenAlone() {
    writeOthers(4_000, "shop.charge");
    Instant left = START.plusSeconds(1_000);
    try (Visit visit = monitor.directory().visit(SHOP)) {
      TimeWindow day = Preset.DAY.endingAt(monitor.time.instant());
      TaskActivity newest =
          visit
              .stateBackend(
                  store ->
                      new NewestRuns(visit, CHARGE, day).read(new Parted(store.changes(), left)))
              .available()
              .orElseThrow();

      assertThat(newest.knownSince()).isEqualTo(left.plusNanos(1_000));
      assertThat(newest.byTask().get(CHARGE).succeeded()).isEqualTo(408);
    }
  }

  @Test
  void ofManyRuns_theNewestAreEnough() {
    writeSome();
    writeOthers(4_000, "shop.charge");

    TaskActivity newest = newest();

    assertThat(newest.isWhole()).isFalse();
    assertThat(newest.byTask().get(CHARGE).runs().map(Spread::median))
        .contains(Duration.ofSeconds(2));
    assertThat(newest.byTask().get(CHARGE).succeeded()).isBetween(3_300L, 3_340L);
    assertThat(newest.changes()).isEqualTo(NewestRuns.FIRST);
    assertThat(store.calls.names()).doesNotContain("statuses.page");
  }
}
