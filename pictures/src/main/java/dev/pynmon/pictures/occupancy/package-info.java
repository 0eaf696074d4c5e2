/** What waited and ran at once: the picture of an occupancy. */
@NullMarked
package dev.pynmon.pictures.occupancy;

import org.jspecify.annotations.NullMarked;
