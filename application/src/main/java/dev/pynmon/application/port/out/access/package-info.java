/** What is asked about accounts. */
@NullMarked
package dev.pynmon.application.port.out.access;

import org.jspecify.annotations.NullMarked;
