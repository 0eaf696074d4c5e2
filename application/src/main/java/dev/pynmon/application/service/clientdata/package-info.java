/** The client data store. */
@NullMarked
package dev.pynmon.application.service.clientdata;

import org.jspecify.annotations.NullMarked;
