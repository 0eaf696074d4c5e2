/** Plugins that users drop into a folder, each in a class loader of its own. */
@NullMarked
package dev.pynmon.bootstrap.plugin;

import org.jspecify.annotations.NullMarked;
