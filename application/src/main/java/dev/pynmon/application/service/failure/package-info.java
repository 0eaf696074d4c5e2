/** What fails. */
@NullMarked
package dev.pynmon.application.service.failure;

import org.jspecify.annotations.NullMarked;
