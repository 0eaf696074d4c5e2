package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;

/**
 * How a queue is taken care of, for the template {@code broker/health}.
 *
 * @param healthTag how that is to be coloured
 * @param healthText how it is, in a word or two
 */
public record HealthTag(String healthTag, String healthText) {
  static HealthTag of(QueueReport.Health health) {
    String tag =
        switch (health) {
          case CONSUMED -> "ok";
          case NOT_CONSUMED, NOT_CONFIGURED -> "warn";
          case IDLE, UNKNOWN -> "";
        };
    return new HealthTag(tag, health.word());
  }
}
