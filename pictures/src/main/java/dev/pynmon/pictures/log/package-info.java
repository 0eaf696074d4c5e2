/** What a log has at which time, drawn above a timeline of it. */
@NullMarked
package dev.pynmon.pictures.log;

import org.jspecify.annotations.NullMarked;
