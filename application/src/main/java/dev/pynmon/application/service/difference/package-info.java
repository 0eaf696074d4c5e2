/** What sets some invocations apart from others: which are compared, and what is read of them. */
@NullMarked
package dev.pynmon.application.service.difference;

import org.jspecify.annotations.NullMarked;
