/** The one check of who may, and the record of what was done. */
@NullMarked
package dev.pynmon.application.service.access;

import org.jspecify.annotations.NullMarked;
