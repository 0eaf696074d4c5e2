package dev.pynmon.application.port.in.familytree;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.InvocationId;

/**
 * Whose family is wanted.
 *
 * @param app the application
 * @param id the invocation that the tree is about
 * @param expansions of which members more is wanted; a member that is named twice shows twice more
 */
public record FamilyTreeQuery(AppKey app, InvocationId id, Expansions expansions) {}
