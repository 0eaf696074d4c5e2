package dev.pynmon.application.port.in.search;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.workflow.WorkflowRole;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Something that carried what was looked for, at its place in time. */
public sealed interface Carrier {
  /** Oldest first; what has no time comes last. */
  Comparator<Carrier> OLDEST_FIRST =
      Comparator.comparing(carrier -> carrier.from().orElse(Instant.MAX));

  /** When it began; empty when that is not known. */
  Optional<Instant> from();

  /** When it ended; empty while it goes on, and when that is not known. */
  Optional<Instant> to();

  /**
   * An invocation, from its registration to its end.
   *
   * @param row the invocation
   */
  record OfInvocation(InvocationRow row, Optional<Instant> from, Optional<Instant> to)
      implements Carrier {
    /** True for one that defines a workflow, whose run it stands for. */
    public boolean isWorkflow() {
      return row.record()
          .filter(Invocation.class::isInstance)
          .map(Invocation.class::cast)
          .filter(known -> known.workflowRole() == WorkflowRole.ROOT)
          .isPresent();
    }
  }

  /**
   * An event, at one moment.
   *
   * @param event the event
   */
  record OfEvent(Event event) implements Carrier {
    @Override
    public Optional<Instant> from() {
      return Optional.of(event.at());
    }

    @Override
    public Optional<Instant> to() {
      return from();
    }
  }
}
