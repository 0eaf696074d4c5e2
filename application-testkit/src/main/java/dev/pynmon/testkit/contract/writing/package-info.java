/** What every backend that may be written to does: removing, registering anew, repairing. */
@NullMarked
package dev.pynmon.testkit.contract.writing;

import org.jspecify.annotations.NullMarked;
