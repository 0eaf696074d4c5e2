/** The log explorer: what pasted log output talks about. Nothing of it is kept or logged. */
@NullMarked
package dev.pynmon.web.log;

import org.jspecify.annotations.NullMarked;
