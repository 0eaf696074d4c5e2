package dev.pynmon.web.part;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.ServiceStatus;

/**
 * The status of a run of the atomic service, for the template {@code part/service}.
 *
 * @param serviceClass names the colour and the icon, {@code st-…}
 * @param serviceText the status as stored
 */
public record ServiceBadge(String serviceClass, String serviceText) {
  static ServiceBadge of(AtomicRun run) {
    return new ServiceBadge(ServiceStatus.css(run), SafeText.name(run.status()));
  }
}
