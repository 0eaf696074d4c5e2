package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyShape.Rest;
import dev.pynmon.domain.id.InvocationId;

/**
 * What stands for the children that are not shown.
 *
 * @param parent whose children: the id to expand
 * @param kind whether they come before those that are shown
 * @param rest how many, and where they are
 */
public record FamilyMore(InvocationId parent, FamilyRow.Kind kind, Rest rest) {}
