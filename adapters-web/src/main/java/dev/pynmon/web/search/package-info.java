/** Finding something by what a visitor types into the search box. */
@NullMarked
package dev.pynmon.web.search;

import org.jspecify.annotations.NullMarked;
