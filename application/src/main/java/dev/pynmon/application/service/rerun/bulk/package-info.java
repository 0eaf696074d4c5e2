/** Running many invocations again: finding them, planning, one canary, then so many a minute. */
@NullMarked
package dev.pynmon.application.service.rerun.bulk;

import org.jspecify.annotations.NullMarked;
