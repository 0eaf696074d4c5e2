/** How things are said in pictures and on pages: counts, lengths of time, ids, stored text. */
@NullMarked
package dev.pynmon.pictures.text;

import org.jspecify.annotations.NullMarked;
