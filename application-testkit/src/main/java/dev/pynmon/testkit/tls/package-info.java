/** Certificates and their keys. */
@NullMarked
package dev.pynmon.testkit.tls;

import org.jspecify.annotations.NullMarked;
