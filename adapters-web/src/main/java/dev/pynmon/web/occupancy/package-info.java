/** What waited and ran at once, as a picture and as a table: below the timeline and for runs. */
@NullMarked
package dev.pynmon.web.occupancy;

import org.jspecify.annotations.NullMarked;
