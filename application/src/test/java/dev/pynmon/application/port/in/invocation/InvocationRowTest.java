package dev.pynmon.application.port.in.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvocationRowTest {
  private static final InvocationId ID = new InvocationId("i");
  private static final TaskKey CHARGE = new TaskKey("shop.charge");
  private static final CallKey CALL = CallKey.of(CHARGE, ArgumentsId.NONE);

  /** Redis keeps the time of a registration whose status and call are gone. */
  private static InvocationRow lost(Optional<StoredInvocation> record) {
    InvocationState state =
        new InvocationState(
            ID,
            new TaskKey(""),
            new CallKey(""),
            new StatusRecord(KnownStatus.REGISTERED, Optional.empty(), Instant.EPOCH),
            0);
    return new InvocationRow(
        ID, Optional.of(state), record, History.EMPTY, Optional.empty(), Map.of());
  }

  @Test
  void stateThatLostTaskAndCall_leavesThemToTheRecord() {
    Invocation record =
        new Invocation(
            ID, CALL, CHARGE, Arguments.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(lost(Optional.of(record)).task()).contains(CHARGE);
    assertThat(lost(Optional.of(record)).call()).contains(CALL);
  }

  @Test
  void taskAndCallThatNobodyTells_areNotKnown() {
    assertThat(lost(Optional.empty()).task()).isEmpty();
    assertThat(lost(Optional.empty()).call()).isEmpty();
  }
}
