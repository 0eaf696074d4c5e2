/**
 * A simulated cluster of pynenc applications: clients that call tasks, runners that execute them,
 * and what goes wrong. Deterministic for a seed and a start; the injected clock says how far it
 * goes. Every record it writes obeys pynenc's rules (wire format, sections 2 to 8).
 */
@NullMarked
package dev.pynmon.demo;

import org.jspecify.annotations.NullMarked;
