/** Large values apart from the records. */
@NullMarked
package dev.pynmon.sqlite.clientdata;

import org.jspecify.annotations.NullMarked;
