/** Lists of invocations, and one of them with all that belongs to it. */
@NullMarked
package dev.pynmon.application.service.invocation;

import org.jspecify.annotations.NullMarked;
