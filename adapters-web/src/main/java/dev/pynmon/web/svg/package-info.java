/** What several pictures of pages share. */
@NullMarked
package dev.pynmon.web.svg;

import org.jspecify.annotations.NullMarked;
