package dev.pynmon.application.port.in.log;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.trigger.StoredTriggerRun;

/** Something that the stores know. */
public sealed interface LogThing {
  /** Its whole id. */
  String id();

  /**
   * An invocation; also the one that defines a workflow.
   *
   * @param row what is known of it; without its history behind the first {@value
   *     ExplainLogUseCase#MAX_HISTORIES}
   */
  record OfInvocation(InvocationRow row) implements LogThing {
    @Override
    public String id() {
      return row.id().value();
    }
  }

  /**
   * A runner.
   *
   * @param runner what is known of it
   */
  record OfRunner(RunnerSighting runner) implements LogThing {
    @Override
    public String id() {
      return runner.id().value();
    }
  }

  /**
   * A task that was invoked, or that the code registers.
   *
   * @param key which
   */
  record OfTask(TaskKey key) implements LogThing {
    @Override
    public String id() {
      return key.value();
    }
  }

  /**
   * An event.
   *
   * @param event its record
   */
  record OfEvent(StoredEvent event) implements LogThing {
    @Override
    public String id() {
      return event.id().value();
    }
  }

  /**
   * A run of a trigger.
   *
   * @param run its record
   */
  record OfTriggerRun(StoredTriggerRun run) implements LogThing {
    @Override
    public String id() {
      return run.id().value();
    }
  }

  /**
   * A run of the atomic service.
   *
   * @param run its record
   */
  record OfServiceRun(AtomicRun run) implements LogThing {
    @Override
    public String id() {
      return run.id();
    }
  }

  /**
   * A trigger, a condition or a valid condition that took part in a run of a trigger.
   *
   * @param subject which of these
   * @param id its id
   * @param run the first run of those looked at that names it
   */
  record OfTriggerPart(LogSubject subject, String id, TriggerRunId run) implements LogThing {}
}
