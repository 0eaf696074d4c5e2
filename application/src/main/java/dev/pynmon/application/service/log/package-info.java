/** What pasted log output talks about: the text is read, and what it names looked up by batches. */
@NullMarked
package dev.pynmon.application.service.log;

import org.jspecify.annotations.NullMarked;
