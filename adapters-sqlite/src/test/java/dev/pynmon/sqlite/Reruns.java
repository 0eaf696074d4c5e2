package dev.pynmon.sqlite;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invocations that are registered anew. */
final class Reruns {
  static final Set<Component> ALL = EnumSet.allOf(Component.class);
  static final RunnerContext REGISTRAR =
      new RunnerContext(
          new RunnerId("ExternalRunner@monitor-77"),
          "ExternalRunner",
          77,
          "monitor",
          1,
          Optional.empty(),
          Optional.empty());

  private Reruns() {}

  /** One of this task, its arguments indexed where it has any. */
  static NewInvocation of(String id, String original, String task, Map<String, String> arguments) {
    return new NewInvocation(
        new InvocationId(id),
        new InvocationId(original),
        CallKey.of(new TaskKey(task), ArgumentsId.of(arguments)),
        Arguments.of(arguments),
        false,
        !arguments.isEmpty(),
        QueueName.DEFAULT,
        0,
        REGISTRAR,
        OpenStore.NOW);
  }

  static RegisterOutcome register(OpenStore store, NewInvocation invocation) {
    return store.repairs().registrar().register(invocation, ALL, Optional.empty());
  }

  static RegisterOutcome register(OpenStore store, NewInvocation invocation, OnlyOne onlyOne) {
    return store.repairs().registrar().register(invocation, ALL, Optional.of(onlyOne));
  }
}
