/** What was seen of applications before their stores fell silent. */
@NullMarked
package dev.pynmon.application.service.seen;

import org.jspecify.annotations.NullMarked;
