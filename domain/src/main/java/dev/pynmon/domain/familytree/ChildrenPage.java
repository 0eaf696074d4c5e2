package dev.pynmon.domain.familytree;

import java.util.Optional;

/**
 * The part of the children of an invocation that a place leads to.
 *
 * @param passed how many come before it
 * @param before the part before it, if there is any
 * @param after the part behind it, if there is any
 */
public record ChildrenPage(
    long passed, Optional<ChildrenPlace> before, Optional<ChildrenPlace> after) {}
