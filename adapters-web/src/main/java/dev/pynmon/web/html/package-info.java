/** Templates: strict Mustache, compiled at start, rendered to text and sent once. */
@NullMarked
package dev.pynmon.web.html;

import org.jspecify.annotations.NullMarked;
