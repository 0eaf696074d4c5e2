package dev.pynmon.application.port.in.invocation;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.domain.timeline.Scene;
import java.util.Optional;

/**
 * An invocation with where a timeline shows it, asked for at the same time.
 *
 * @param invocation itself
 * @param scene it with the run of a trigger that started it; empty where no time is known. A
 *     trigger store that does not answer only makes it narrower
 * @param path what determined its end
 */
public record InvocationWithScene(
    ShowInvocationResult invocation, Optional<Scene> scene, FoundPath path) {}
