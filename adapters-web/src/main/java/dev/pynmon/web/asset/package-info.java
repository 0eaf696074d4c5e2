/** Style sheets, scripts and pictures, served from memory under names with a hash. */
@NullMarked
package dev.pynmon.web.asset;

import org.jspecify.annotations.NullMarked;
