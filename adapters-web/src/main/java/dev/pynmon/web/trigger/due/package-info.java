/** How often cron was due, and what of that passed. */
@NullMarked
package dev.pynmon.web.trigger.due;

import org.jspecify.annotations.NullMarked;
