/** The family of an invocation, grown by batches of questions. */
@NullMarked
package dev.pynmon.application.service.familytree;

import org.jspecify.annotations.NullMarked;
