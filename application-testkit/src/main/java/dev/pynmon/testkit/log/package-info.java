/** What is logged while something runs. */
@NullMarked
package dev.pynmon.testkit.log;

import org.jspecify.annotations.NullMarked;
