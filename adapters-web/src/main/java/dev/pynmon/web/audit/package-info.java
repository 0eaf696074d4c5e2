/** Who did what. */
@NullMarked
package dev.pynmon.web.audit;

import org.jspecify.annotations.NullMarked;
