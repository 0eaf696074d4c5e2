package dev.pynmon.application.port.in.broker;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.domain.app.Answer;
import java.time.Instant;
import java.util.List;

/**
 * The broker of an application.
 *
 * @param app the application
 * @param asOf when this was read
 * @param queues its queues, declared ones first in their order, then by name
 * @param unsent how many are to run for over a minute while no message waits at all, at this one
 *     look; the newest {@value #LOOKED_AT} are looked at. 0 where messages wait, or nobody can tell
 * @param settings what is configured of it
 */
public record BrokerOverview(
    AppSummary app,
    Instant asOf,
    Answer<List<QueueReport>> queues,
    int unsent,
    List<Setting> settings) {
  /** Of more that are to run the rest is not looked at. */
  public static final int LOOKED_AT = 100;

  public BrokerOverview {
    settings = List.copyOf(settings);
  }
}
