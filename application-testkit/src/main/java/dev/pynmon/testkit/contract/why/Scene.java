package dev.pynmon.testkit.contract.why;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARunner.aRunnerWithId;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocationWithId;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.AMessage;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A state of an application, and what is said of what stands in it. */
final class Scene {
  /** It takes from {@code bulk}, and was heard of just now. */
  static final ARunner MAIN =
      aRunnerWithId("main").consuming("bulk").createdAt(ago(3_600)).lastSeenAt(ago(5));

  /** It took from {@code bulk}, and is silent for an hour. */
  static final ARunner DEAD =
      aRunnerWithId("dead").consuming("bulk").createdAt(ago(7_200)).lastSeenAt(ago(3_600));

  private final String situation;
  private final Scenario scenario;
  private final Map<String, String> said = new LinkedHashMap<>();

  Scene(String situation, Scenario scenario) {
    this.situation = situation;
    this.scenario = scenario;
  }

  /** With a runner that is active and one that is not. */
  static Scene of(String situation) {
    return new Scene(situation, aScenario().with(MAIN, DEAD));
  }

  static Instant ago(int seconds) {
    return Times.NOW.minusSeconds(seconds);
  }

  /** Of a task of its own, so that nothing is in its way. */
  static AnInvocation registered(String id, int secondsAgo) {
    return anInvocationWithId(id).of("shop." + id).registeredAt(ago(secondsAgo));
  }

  /** Registered two seconds before it began. */
  static AnInvocation running(String id, int secondsAgo, ARunner runner) {
    AnInvocation pending = registered(id, secondsAgo + 2).by(runner).pending();
    return pending.at(ago(secondsAgo)).then(KnownStatus.RUNNING);
  }

  /** Pushed when it came into the status it is in. */
  static AMessage message(AnInvocation of, String queue) {
    return aMessage(of.id()).in(queue).pushedAt(of.lastChange().status().at());
  }

  /**
   * One that stands in it.
   *
   * @param words its word and its sentence
   */
  Scene says(AnInvocation one, String words) {
    scenario.with(one);
    said.put(one.id().value(), words);
    return this;
  }

  String situation() {
    return situation;
  }

  Scenario scenario() {
    return scenario;
  }

  /** What is said, by id. */
  Map<String, String> said() {
    return Map.copyOf(said);
  }
}
