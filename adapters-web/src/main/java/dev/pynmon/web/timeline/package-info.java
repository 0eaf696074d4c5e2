/** What went on when and on which runner: the picture, its table, and the picture as a file. */
@NullMarked
package dev.pynmon.web.timeline;

import org.jspecify.annotations.NullMarked;
