package dev.pynmon.application.port.in.familytree;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.InvocationId;

/**
 * Whose family is wanted.
 *
 * @param app the application
 * @param focus the invocation
 * @param expansions of whom more is shown than usual
 */
public record FamilyTreeQuery(AppKey app, InvocationId focus, Expansions expansions) {}
