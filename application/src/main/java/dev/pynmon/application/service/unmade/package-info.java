/**
 * What stands for the components that pynenc has yet to make: they hold nothing, and answer so.
 * Pages and documents know nothing of it; what changes a store never comes here.
 */
@NullMarked
package dev.pynmon.application.service.unmade;

import org.jspecify.annotations.NullMarked;
