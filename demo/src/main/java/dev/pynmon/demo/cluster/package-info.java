/** The cluster of one application at work: who calls, who runs, what fires, what goes wrong. */
@NullMarked
package dev.pynmon.demo.cluster;

import org.jspecify.annotations.NullMarked;
