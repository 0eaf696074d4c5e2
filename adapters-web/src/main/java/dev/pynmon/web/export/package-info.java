/**
 * Lists as files, CSV and NDJSON: each list says its columns once, and is read and sent a portion
 * at a time.
 */
@NullMarked
package dev.pynmon.web.export;

import org.jspecify.annotations.NullMarked;
