/** Entries of the client data store (wire format, section 4.3). */
@NullMarked
package dev.pynmon.domain.clientdata;

import org.jspecify.annotations.NullMarked;
