/** Events: what they carry and what came of them. */
@NullMarked
package dev.pynmon.application.service.event;

import org.jspecify.annotations.NullMarked;
