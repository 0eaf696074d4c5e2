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

  static World of(long seed, String name, long start, MemoryApp app) {
    Agenda agenda = new Agenda(start, new Dice(seed, name + "/stamps"));
    return new World(
        agenda,
        new Ledger(app, agenda),
        new Weather(agenda),
        new Dice(seed, name + "/ids"),
        new Dice(seed, name + "/timing"),
        new Dice(seed, name + "/work"));
  }

  long now() {
    return agenda.now();
  }
}
