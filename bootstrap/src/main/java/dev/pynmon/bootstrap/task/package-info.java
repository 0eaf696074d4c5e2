/** Tasks as somebody names them on the command line. */
@NullMarked
package dev.pynmon.bootstrap.task;

import org.jspecify.annotations.NullMarked;
