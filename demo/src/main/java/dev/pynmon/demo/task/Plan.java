package dev.pynmon.demo.task;

import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.chance.Weather;
import dev.pynmon.demo.value.PickleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes up how one attempt goes. What follows a failure is left out. */
public final class Plan {
  private final Call call;
  private final Dice dice;
  private final Weather weather;
  private final Instant now;
  private final List<Step> steps = new ArrayList<>();
  private Optional<Failure> failure = Optional.empty();

  public Plan(Call call, Dice dice, Weather weather, Instant now) {
    this.now = now;
    this.call = call;
    this.dice = dice;
    this.weather = weather;
  }

  public Call call() {
    return call;
  }

  public Dice dice() {
    return dice;
  }

  /** When the attempt begins. */
  public Instant now() {
    return now;
  }

  /** Takes about this long, half of the time less. */
  public Plan work(double medianSeconds, double sigma) {
    return add(new Step.Work(dice.lognormal(Micros.seconds(medianSeconds), sigma)));
  }

  /** Fails here with this chance. */
  public Plan risk(double chance, Supplier<Failure> what) {
    if (failure.isEmpty() && dice.chance(chance)) {
      failure = Optional.of(what.get());
    }
    return this;
  }

  /** Fails here with this chance, and mostly while this outage lasts. */
  public Plan risk(double chance, String outage, Supplier<Failure> what) {
    return risk(weather.risk(outage, chance), what);
  }

  /** Calls these and waits; when one of them fails this fails too. */
  public Plan call(List<Call> calls) {
    return add(new Step.Fork(calls, true, true));
  }

  /** Calls this and waits; when it fails this fails too. */
  public Plan call(Call one) {
    return call(List.of(one));
  }

  /** Calls these and waits, however they end. */
  public Plan gather(List<Call> calls) {
    return add(new Step.Fork(calls, true, false));
  }

  /** Calls these without waiting. */
  public Plan spawn(List<Call> calls) {
    return add(new Step.Fork(calls, false, false));
  }

  public Plan keep(String key, Object value) {
    return add(new Step.Keep(key, PickleText.of(value)));
  }

  /** Emits an event, upon which this is called. */
  public Plan emit(String code, Map<String, Object> payload, Call reaction) {
    return add(new Step.Emit(code, payload, reaction));
  }

  public Plan recover(Step.Stranded what) {
    return add(new Step.Recover(what));
  }

  /** The attempt, ending with this result unless it failed before. */
  public Script returns(Object result) {
    Script.Ending ending =
        failure
            .<Script.Ending>map(Script.Ending.Raise::new)
            .orElseGet(() -> new Script.Ending.Return(PickleText.of(result)));
    return new Script(steps, ending);
  }

  public Script returnsNone() {
    return returns(Optional.empty());
  }

  private Plan add(Step step) {
    if (failure.isEmpty()) {
      steps.add(step);
    }
    return this;
  }
}
