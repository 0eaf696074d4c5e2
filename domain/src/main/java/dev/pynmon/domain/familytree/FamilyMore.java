package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;

/**
 * What stands for the children that are not drawn; {@link FamilyTree#MORE_WIDTH} by {@link
 * FamilyTree#MORE_HEIGHT}.
 *
 * @param parent whose children: the id to expand
 * @param hidden how many
 * @param x its left side
 * @param y its upper side
 */
public record FamilyMore(InvocationId parent, Count hidden, double x, double y) {}
