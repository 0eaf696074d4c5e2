/** What the simulated applications are made of: the shop and the reports, with their tasks. */
@NullMarked
package dev.pynmon.demo.app;

import org.jspecify.annotations.NullMarked;
