package dev.pynmon.memory.simulation;

import dev.pynmon.memory.store.MemoryApp;

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
record World(Agenda agenda, Ledger ledger, Weather weather, Dice ids, Dice timing, Dice work) {

  /**
   * A world that begins.
   *
   * @param past whether it lies behind the present of its store
   */
  static World of(Dice.Box chance, long start, MemoryApp app, boolean past) {
    Agenda agenda = new Agenda(start, chance.dice("stamps"));
    return new World(
        agenda,
        new Ledger(app, agenda, past),
        new Weather(agenda),
        chance.dice("ids"),
        chance.dice("timing"),
        chance.dice("work"));
  }

  long now() {
    return agenda.now();
  }
}
