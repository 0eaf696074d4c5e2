/** What is asked about configuration outside the stores. */
@NullMarked
package dev.pynmon.application.port.out.app;

import org.jspecify.annotations.NullMarked;
