/** The pages of triggers: which there are, their runs, and what met their conditions. */
@NullMarked
package dev.pynmon.web.trigger.pages;

import org.jspecify.annotations.NullMarked;
