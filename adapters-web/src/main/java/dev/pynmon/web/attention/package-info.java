/** What of an application needs attention, by rules: on the dashboard, as a page and as JSON. */
@NullMarked
package dev.pynmon.web.attention;

import org.jspecify.annotations.NullMarked;
