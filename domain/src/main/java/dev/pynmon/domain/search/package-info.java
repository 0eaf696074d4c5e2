/**
 * The language in which lists are asked: its grammar, and what a query means for an invocation.
 * Reading is linear in the length of the text; it knows no store.
 */
@NullMarked
package dev.pynmon.domain.search;

import org.jspecify.annotations.NullMarked;
