package dev.pynmon.application.port.in.invocation;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.domain.why.Why;

/**
 * An invocation with all that its page tells beside it, asked for at the same time.
 *
 * @param invocation itself
 * @param why why it stands where it stands, or how it ended
 * @param triggering what triggers have to do with it
 * @param family who called whom around it
 * @param path what determined its end
 */
public record WholeInvocation(
    ShowInvocationResult invocation,
    Why why,
    Triggering triggering,
    ShowFamilyTreeResult family,
    FoundPath path) {}
