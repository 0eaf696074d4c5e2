/** Every route, asked for what nobody asks for. */
@NullMarked
package dev.pynmon.bootstrap.attack.route;

import org.jspecify.annotations.NullMarked;
