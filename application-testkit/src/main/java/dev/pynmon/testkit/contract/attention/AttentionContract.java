package dev.pynmon.testkit.contract.attention;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARunner.aRunnerWithId;
import static dev.pynmon.testkit.scenario.AServiceRun.aServiceRun;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocationWithId;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.testkit.contract.BackendContract;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same state needs the same attention, whatever holds it: rules that no store written by a real
 * pynenc shows. All scenes lie in one store, each an application of its own, and one monitor is
 * asked.
 */
public abstract class AttentionContract extends BackendContract {
  private static final String HASH = "0a".repeat(32);
  private static final ARunner MAIN =
      aRunnerWithId("main").consuming("bulk").createdAt(ago(3_600)).lastSeenAt(ago(5));

  @TestFactory
  final Stream<DynamicTest> everyRule_findsAlike() {
    List<Scene> scenes =
        List.of(
            queueWaits(),
            nobodyMoves(),
            longPending(),
            longPutBack(),
            unknownStatus(),
            clock(),
            scheduler(),
            failureBurst(),
            lostArguments());
    scenes.forEach(scene -> harness().write(scene.scenario()));
    Pynmon pynmon =
        Pynmon.builder().clock(clock).readOnly(true).store(harness().url().toString()).build();
    pynmon.useCases().apps().all().listComplete();
    CheckAttentionUseCase attention = pynmon.useCases().apps().attention();
    return scenes.stream()
        .map(
            scene ->
                DynamicTest.dynamicTest(
                    scene.finds(),
                    () -> assertThat(found(attention, scene)).containsExactly(scene.finds())))
        .onClose(pynmon::close);
  }

  private static List<String> found(CheckAttentionUseCase attention, Scene scene) {
    Checkup checkup = attention.checkComplete(new AppKey(scene.scenario().app().value()));
    return checkup.needs().stream()
        .map(need -> need.rule().word() + ": " + need.number().value() + " " + need.noun())
        .toList();
  }

  private static Scene queueWaits() {
    AnInvocation one = registered(700);
    return new Scene(
        "queue_waits: 1 waits",
        quiet().with(one).with(aMessage(one.id()).in("bulk").pushedAt(ago(700))));
  }

  private static Scene nobodyMoves() {
    AnInvocation one = registered(900).by(MAIN).at(ago(890)).pending().at(ago(880)).running();
    return new Scene(
        "nobody_moves: 1 running recovery",
        quiet().with(one.at(ago(300)).then(KnownStatus.RUNNING_RECOVERY)));
  }

  private static Scene longPending() {
    return new Scene(
        "long_pending: 1 pending", quiet().with(registered(800).by(MAIN).at(ago(700)).pending()));
  }

  /** One that others wait for needs no message, whose age another rule would tell. */
  private static Scene longPutBack() {
    AnInvocation one = registered(900).by(MAIN).at(ago(890)).pending().at(ago(880)).running();
    AnInvocation parent =
        anInvocationWithId("parent").registeredAt(ago(950)).by(MAIN).at(ago(940)).running();
    return new Scene(
        "long_put_back: 1 retry",
        quiet().with(one.at(ago(700)).then(KnownStatus.RETRY), parent).waits(parent, one));
  }

  private static Scene unknownStatus() {
    return new Scene(
        "unknown_status: 1 unknown",
        quiet().with(registered(200).at(ago(90)).then(new UnknownStatus("asleep"))));
  }

  private static Scene clock() {
    return new Scene(
        "clock: 1 off",
        quiet().with(aRunnerWithId("ahead").consuming("bulk").lastSeenAt(ago(-30))));
  }

  /** Its runner is gone, and left no end of the run behind. */
  private static Scene scheduler() {
    ARunner gone = aRunnerWithId("gone").createdAt(ago(7_200)).lastSeenAt(ago(3_000));
    return new Scene(
        "scheduler: 1 stuck",
        aScenario().with(MAIN).with(aServiceRun().by(gone).startedAt(ago(3_001))));
  }

  private static Scene failureBurst() {
    Scenario scenario = quiet();
    for (int second = 600; second > 0; second -= 100) {
      scenario.with(
          anInvocationWithId("failed-" + second)
              .registeredAt(ago(second))
              .by(MAIN)
              .at(ago(second - 1))
              .running()
              .at(ago(second - 2))
              .failed("ValueError", "no card"));
    }
    return new Scene("failure_burst: 6 failed", scenario);
  }

  /** What lies apart is not there. */
  private static Scene lostArguments() {
    AnInvocation one = registered(20).withArgument("x", "__pynenc__client_data__:" + HASH);
    return new Scene(
        "lost_arguments: 1 unresolvable",
        quiet().with(one).with(aMessage(one.id()).in("bulk").pushedAt(ago(20))));
  }

  private static Scenario quiet() {
    return aScenario()
        .with(MAIN)
        .with(aServiceRun().by(MAIN).startedAt(ago(60)).completedAt(ago(59)));
  }

  private static AnInvocation registered(int secondsAgo) {
    return anInvocationWithId("it").registeredAt(ago(secondsAgo));
  }

  private static Instant ago(int seconds) {
    return Times.NOW.minusSeconds(seconds);
  }

  /**
   * A state of an application.
   *
   * @param finds what it needs: the rule, how many, and of what
   */
  private record Scene(String finds, Scenario scenario) {}
}
