/** Running many again: what would be, beginning it, and how far it is. */
@NullMarked
package dev.pynmon.web.rerun.bulk;

import org.jspecify.annotations.NullMarked;
