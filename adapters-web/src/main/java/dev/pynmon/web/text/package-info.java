/** How pages say things: times, absences, applications. Pure functions to finished text. */
@NullMarked
package dev.pynmon.web.text;

import org.jspecify.annotations.NullMarked;
