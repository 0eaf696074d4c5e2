package dev.pynmon.application.service.why;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.why.ExplainInvocationResult;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.domain.why.Why;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When what waits is expected to begin, by what the stores hold. */
class StartReadingTest {
  private static final int NOW = 3_600;

  private final FakeData data = new FakeData();
  private final FakeMonitor monitor = FakeMonitor.over(data, new FakeStore());

  private Why why(String id) {
    Catalogues catalogues =
        new Catalogues(List.of(), new FakeCatalogueReader(), monitor.background);
    ShowTasksService tasks =
        new ShowTasksService(
            monitor.directory(), new Feeds(), new FakeDecoder(), catalogues, monitor.background);
    ExplainInvocationService service =
        new ExplainInvocationService(
            monitor.directory(),
            new FakeDecoder(),
            tasks,
            catalogues,
            monitor.forecasts(tasks, catalogues),
            new MarkedRuns(),
            monitor.time,
            _ -> {});
    return ((ExplainInvocationResult.Found)
            service.explain(new AppKey("shop"), new InvocationId(id)))
        .why();
  }

  private void runner(String id, String... queues) {
    data.context(id).heartbeat(id, START.plusSeconds(NOW - 5), Optional.of(List.of(queues)));
  }

  private void taken(int many) {
    for (int i = 0; i < many; i++) {
      data.add(
          anInvocation("taken" + i)
              .was(KnownStatus.PENDING, NOW - 300)
              .was(KnownStatus.SUCCESS, NOW - 299));
    }
  }

  @Test
  void start_isForetoldWhereThereIsOneQueue() {
    runner("runner-1", "default");
    taken(100);
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200)).queued("default", "it");

    ExpectedStart start = why("it").start().orElseThrow();
    assertThat(start.about()).isEqualTo(START.plusSeconds(NOW + 6));
    assertThat(start.taken().count()).isEqualTo(new Count.Exact(100));
  }

  @Test
  void startInARush_isNotForetoldByHowMuchLeftWhileNothingWaited() {
    runner("runner-1", "default");
    taken(20);
    for (int i = 0; i < 100; i++) {
      data.add(anInvocation("it" + i).was(KnownStatus.REGISTERED, NOW - 60));
      data.queued("default", "it" + i);
    }

    assertThat(why("it50").start()).isEmpty();
    assertThat(lastGround("it50")).contains("it was empty not long ago");
  }

  @Test
  void startThatNobodyCanForetell_isSaidSo() {
    runner("runner-1", "default", "bulk");
    taken(9);
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200)).queued("bulk", "it");
    assertThat(why("it").start()).isEmpty();
    assertThat(lastGround("it")).contains("of several queues none is kept");

    data.withoutRunners().popped("it");
    runner("runner-1", "default");
    data.queued("default", "it");
    assertThat(lastGround("it")).contains("fewer than 10 were taken");
  }

  private String lastGround(String id) {
    return why(id).evidence().getLast().fact().pieces().toString();
  }
}
