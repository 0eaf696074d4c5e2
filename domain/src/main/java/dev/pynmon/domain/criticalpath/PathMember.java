package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.Optional;

/**
 * An invocation on a path.
 *
 * @param id the invocation
 * @param task its task, as far as known
 * @param status its status, as far as known
 * @param attempts how often it was begun
 */
public record PathMember(
    InvocationId id, Optional<TaskKey> task, Optional<InvocationStatus> status, int attempts) {}
