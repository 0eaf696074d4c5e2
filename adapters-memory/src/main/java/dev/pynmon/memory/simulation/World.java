package dev.pynmon.memory.simulation;

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
record World(
    Agenda agenda, Ledger ledger, Weather weather, Dice ids, Dice timing, Dice work) {

  static World of(long seed, String app, long start, Ledger ledger) {
    Agenda agenda = new Agenda(start, new Dice(seed, app + "/stamps"));
    return new World(
        agenda,
        ledger,
        new Weather(agenda),
        new Dice(seed, app + "/ids"),
        new Dice(seed, app + "/timing"),
        new Dice(seed, app + "/work"));
  }

  long now() {
    return agenda.now();
  }
}
