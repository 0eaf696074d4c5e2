/** What is removed from an application's stores for good, and how far that got. */
@NullMarked
package dev.pynmon.domain.purge;

import org.jspecify.annotations.NullMarked;
