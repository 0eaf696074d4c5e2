/** What nobody in a cluster decides: time, chance, and which services are out of order. */
@NullMarked
package dev.pynmon.demo.chance;

import org.jspecify.annotations.NullMarked;
