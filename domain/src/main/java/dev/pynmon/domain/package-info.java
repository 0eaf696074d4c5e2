/**
 * What pynenc and its monitor talk about: records, identifiers, rules and pure models. Depends on
 * the JDK alone; no clock, no logging, no input or output.
 */
@NullMarked
package dev.pynmon.domain;

import org.jspecify.annotations.NullMarked;
