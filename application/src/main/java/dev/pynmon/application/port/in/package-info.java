/** What the monitor can be asked: one package a subject, one interface a use case. */
@NullMarked
package dev.pynmon.application.port.in;

import org.jspecify.annotations.NullMarked;
