package dev.pynmon.demo.chance;

import java.util.HashMap;
import java.util.Map;

/** Which of the services that tasks depend on are out of order at the moment. */
public final class Weather {
  /** The chance that what depends on a service fails while it is out. */
  private static final double FAILING = 0.7;

  /** The same of one that answers nobody: whoever looks on sees what comes of that. */
  private static final double DEAD = 1;

  private final Agenda agenda;
  private final Map<String, Long> outUntil = new HashMap<>();
  private long worse = Long.MAX_VALUE;

  public Weather(Agenda agenda) {
    this.agenda = agenda;
  }

  public void breakDown(String service, long duration) {
    outUntil.put(service, agenda.now() + duration);
  }

  /** From this time on a service that is out answers nobody. */
  public void worsen(long time) {
    worse = time;
  }

  /**
   * How likely it is that what depends on a service fails at present.
   *
   * @param usual while it is not out
   */
  public double risk(String service, double usual) {
    if (outUntil.getOrDefault(service, Long.MIN_VALUE) <= agenda.now()) {
      return usual;
    }
    return agenda.now() < worse ? FAILING : DEAD;
  }
}
