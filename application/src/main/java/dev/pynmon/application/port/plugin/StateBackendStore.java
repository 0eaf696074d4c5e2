package dev.pynmon.application.port.plugin;

import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.application.port.out.workflow.Workflows;

/** What the state backend of an application can be asked. */
public interface StateBackendStore {
  Records records();

  Histories histories();

  /** The histories in short. */
  default Changes changes() {
    return Changes.of(histories());
  }

  Outcomes outcomes();

  Contexts contexts();

  Workflows workflows();
}
