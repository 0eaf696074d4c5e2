package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.timeline.Scene;
import java.util.Optional;

/**
 * An invocation with where a timeline shows it, asked for at the same time.
 *
 * @param invocation itself
 * @param scene it with the run of a trigger that started it; empty where no time is known. A
 *     trigger store that does not answer only makes it narrower
 */
public record InvocationWithScene(ShowInvocationResult invocation, Optional<Scene> scene) {}
