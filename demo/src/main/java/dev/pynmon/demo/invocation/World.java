package dev.pynmon.demo.invocation;

import dev.pynmon.demo.chance.Agenda;
import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.chance.Weather;
import dev.pynmon.memory.store.MemoryApp;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What everything in one simulated application shares.
 *
 * @param agenda what is to happen, and when it is
 * @param ledger where it is written down
 * @param weather what is out of order
 * @param ids makes identifiers
 * @param timing decides how long small things take
 * @param work decides how tasks go
 */
public record World(
    Agenda agenda, Ledger ledger, Weather weather, Dice ids, Dice timing, Dice work) {

  /** A world that begins. */
  public static World of(Dice.Box chance, long start, MemoryApp app) {
    return of(chance, start, agenda -> Ledger.of(app, agenda));
  }

  /**
   * A world that lies behind the present of its store.
   *
   * @param book takes what is written, for whoever writes it all in this order
   */
  public static World ofPast(Dice.Box chance, long start, MemoryApp app, Consumer<Runnable> book) {
    return of(chance, start, agenda -> Ledger.ofPast(app, agenda, book));
  }

  private static World of(Dice.Box chance, long start, Function<Agenda, Ledger> ledger) {
    Agenda agenda = new Agenda(start, chance.dice("stamps"));
    return new World(
        agenda,
        ledger.apply(agenda),
        new Weather(agenda),
        chance.dice("ids"),
        chance.dice("timing"),
        chance.dice("work"));
  }

  public long now() {
    return agenda.now();
  }
}
