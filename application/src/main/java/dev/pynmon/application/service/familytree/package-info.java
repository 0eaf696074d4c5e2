/** Gathers what a family tree is drawn from. */
@NullMarked
package dev.pynmon.application.service.familytree;

import org.jspecify.annotations.NullMarked;
