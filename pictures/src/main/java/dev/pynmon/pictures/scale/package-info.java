/** Times above a picture and from time to places in it. */
@NullMarked
package dev.pynmon.pictures.scale;

import org.jspecify.annotations.NullMarked;
