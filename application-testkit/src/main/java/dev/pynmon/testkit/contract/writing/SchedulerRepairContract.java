package dev.pynmon.testkit.contract.writing;

import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.AServiceRun.aServiceRun;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.testkit.scenario.AServiceRun;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link SchedulerRepair}; marks without a record adapters test themselves. */
public abstract class SchedulerRepairContract extends WritingContract {
  private final AServiceRun ended = aServiceRun().by(aRunner()).completedAt(Times.NOW);
  private final AServiceRun marked = aServiceRun();
  private final AServiceRun refused = aServiceRun().blockedBy(marked);

  @Test
  void oldestPynenc_hasNothingToFree() {
    StoreApp app = seed(aScenario().by(Pynenc.V0_2_3).with(anInvocation()));
    assertThat(repairs(app).scheduler())
        .isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
  }

  @ParameterizedTest
  @EnumSource(names = "V0_2_3", mode = EnumSource.Mode.EXCLUDE)
  void marked_isAbandoned_andTheOthersStay(Pynenc pynenc) {
    StoreApp app = seed(scenario().by(pynenc));
    assertThat(repair(app).free(marked.run(), Times.NOW)).isTrue();
    assertThat(runs(app).running(10)).isEmpty();
    assertThat(runs(app).newest(PageRequest.first(10)).items())
        .containsExactly(refused.run(), abandoned(marked.run()), ended.run());
  }

  @Test
  void another_mayBeMarkedAfterwards() {
    Scenario scenario = scenario();
    StoreApp app = seed(scenario);
    repair(app).free(marked.run(), Times.NOW);
    AServiceRun next = aServiceRun();
    also(scenario.later().with(next));
    assertThat(runs(app).running(10)).containsExactly(next.run());
    assertThat(repair(app).free(marked.run(), Times.NOW)).isFalse();
    assertThat(runs(app).running(10)).containsExactly(next.run());
  }

  @Test
  void whatIsNotMarked_staysAsItIs() {
    StoreApp app = seed(scenario());
    for (AtomicRun run : List.of(ended.run(), refused.run(), aServiceRun().run())) {
      assertThat(repair(app).free(run, Times.NOW)).isFalse();
    }
    assertUnchanged(app);
  }

  @Test
  void whatIsMarkedOtherwise_staysAsItIs() {
    StoreApp app = seed(scenario());
    AtomicRun run = marked.run();
    AtomicRun later =
        new AtomicRun(
            run.id(), run.runner(), run.start().plusSeconds(1), run.end(), run.status(), "");
    AtomicRun foreign =
        new AtomicRun(run.id(), aRunner().id(), run.start(), run.end(), run.status(), "");
    assertThat(repair(app).free(later, Times.NOW)).isFalse();
    assertThat(repair(app).free(foreign, Times.NOW)).isFalse();
    assertUnchanged(app);
  }

  @Test
  void twice_isFreedOnce() {
    StoreApp app = seed(scenario());
    assertThat(repair(app).free(marked.run(), Times.NOW)).isTrue();
    assertThat(repair(app).free(marked.run(), Times.NOW.plusSeconds(5))).isFalse();
    assertThat(runs(app).byId(marked.run().id())).contains(abandoned(marked.run()));
  }

  private Scenario scenario() {
    return aScenario().with(anInvocation()).with(ended, marked, refused);
  }

  private void assertUnchanged(StoreApp app) {
    assertThat(runs(app).running(10)).containsExactly(marked.run());
    assertThat(runs(app).newest(PageRequest.first(10)).items())
        .containsExactly(refused.run(), marked.run(), ended.run());
  }

  private static AtomicRun abandoned(AtomicRun run) {
    return new AtomicRun(
        run.id(),
        run.runner(),
        run.start(),
        Optional.of(Times.NOW),
        AtomicRun.ABANDONED,
        SchedulerRepair.REASON);
  }

  private static SchedulerRepair repair(StoreApp app) {
    return present(repairs(app).scheduler());
  }

  private static AtomicRuns runs(StoreApp app) {
    return present(orchestrator(app).atomicRuns());
  }
}
