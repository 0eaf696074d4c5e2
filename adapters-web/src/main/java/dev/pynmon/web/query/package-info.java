/** Queries as they stand in addresses and in the field above each list that can be asked. */
@NullMarked
package dev.pynmon.web.query;

import org.jspecify.annotations.NullMarked;
