package dev.pynmon.application.port.plugin;

import dev.pynmon.application.port.out.broker.Queues;

/** What the broker of an application can be asked. */
public interface BrokerStore {
  Queues queues();
}
