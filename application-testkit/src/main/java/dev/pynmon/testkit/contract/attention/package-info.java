/** What needs attention, by states that are written into each kind of store. */
@NullMarked
package dev.pynmon.testkit.contract.attention;

import org.jspecify.annotations.NullMarked;
