package dev.pynmon.demo.chance;

import java.util.HashMap;
import java.util.Map;

/** Which of the services that tasks depend on are out of order at the moment. */
public final class Weather {
  /** The chance that what depends on a service fails while it is out. */
  public static final double FAILING = 0.7;

  private final Agenda agenda;
  private final Map<String, Long> outUntil = new HashMap<>();

  public Weather(Agenda agenda) {
    this.agenda = agenda;
  }

  public void breakDown(String service, long duration) {
    outUntil.put(service, agenda.now() + duration);
  }

  public boolean isOut(String service) {
    return outUntil.getOrDefault(service, Long.MIN_VALUE) > agenda.now();
  }
}
