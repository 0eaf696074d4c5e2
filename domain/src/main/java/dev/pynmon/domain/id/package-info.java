/** The identifiers of pynenc, their forms and parsers (wire format, section 2). */
@NullMarked
package dev.pynmon.domain.id;

import org.jspecify.annotations.NullMarked;
