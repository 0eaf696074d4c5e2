package dev.pynmon.demo.app;

import dev.pynmon.demo.task.Call;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.KnownStatus;
import java.util.function.Function;

/**
 * What the trigger loop calls after an invocation of a task has ended in some way.
 *
 * @param task the task
 * @param status how it ended; of a success it is the result that counts
 * @param call makes the call from the one that ended
 */
public record Reaction(TaskKey task, KnownStatus status, Function<Call, Call> call) {}
