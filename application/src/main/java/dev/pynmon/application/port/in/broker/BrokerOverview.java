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
 * @param settings what is configured of it
 */
public record BrokerOverview(
    AppSummary app, Instant asOf, Answer<List<QueueReport>> queues, List<Setting> settings) {
  public BrokerOverview {
    settings = List.copyOf(settings);
  }
}
