/** The frame around every page: side bar, top bar, notices. */
@NullMarked
package dev.pynmon.web.shell;

import org.jspecify.annotations.NullMarked;
