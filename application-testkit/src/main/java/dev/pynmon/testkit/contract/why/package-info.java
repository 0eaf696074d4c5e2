/** What every backend is explained by: why an invocation is where it is, whatever holds it. */
@NullMarked
package dev.pynmon.testkit.contract.why;

import org.jspecify.annotations.NullMarked;
