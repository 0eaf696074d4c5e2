/** The client data store with its entries, and one entry. */
@NullMarked
package dev.pynmon.web.clientdata;

import org.jspecify.annotations.NullMarked;
