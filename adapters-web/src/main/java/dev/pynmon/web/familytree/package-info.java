/** The family tree of an invocation: as a picture, and as a list that says the same. */
@NullMarked
package dev.pynmon.web.familytree;

import org.jspecify.annotations.NullMarked;
