package dev.pynmon.application.port.in.invocation;

import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;

/**
 * An invocation with all that its page tells beside it, asked for at the same time.
 *
 * @param invocation itself
 * @param triggering what triggers have to do with it
 * @param family who called whom around it
 */
public record WholeInvocation(
    ShowInvocationResult invocation, Triggering triggering, ShowFamilyTreeResult family) {}
