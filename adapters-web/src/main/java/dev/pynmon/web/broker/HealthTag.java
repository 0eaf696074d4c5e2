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
    return switch (health) {
      case CONSUMED -> new HealthTag("ok", "consuming");
      case NOT_CONSUMED -> new HealthTag("warn", "not consumed");
      case NOT_CONFIGURED -> new HealthTag("warn", "not configured");
      case IDLE -> new HealthTag("", "idle");
      case UNKNOWN -> new HealthTag("", "not known");
    };
  }
}
